import type { TalentFacts } from './facts';

type Allowed = 'id' | 'skills' | 'rate' | 'weeklyHours' | 'availableFrom' | 'timeZone' | 'workingHours' | 'languages';
type Unexpected = Exclude<keyof TalentFacts, Allowed> | Exclude<Allowed, keyof TalentFacts>;

describe('TalentFacts', () => {
  it('has no property beyond those that may weigh in a decision about a person', () => {
    // does not compile when a property (gender, age, name, …) is added
    const none: [Unexpected] extends [never] ? 'none' : Unexpected = 'none';
    expect(none).toBe('none');
  });
});
