import type { TalentCard } from '../../talent-document';
import { BASE_TABLE } from '../../exchange/domain/exchange-table';
import { skillConditions } from './skill-conditions';
import { whyConditions } from './why';

const knowledge = { skillName: (id: string) => id, place: () => null, table: BASE_TABLE };
const card = {
  skills: [
    { skillId: 'react', level: 4, evidence: 'claimed' },
    { skillId: 'vue', level: 3, evidence: 'evidenced' },
  ],
} as unknown as TalentCard;

it('names an alternative only where its evidence suffices too', () => {
  const conditions = [
    ...skillConditions({
      skillsAny: [
        { skillId: 'react', minEvidence: 'evidenced' },
        { skillId: 'vue', minEvidence: 'evidenced' },
      ],
      sort: 'relevance',
    }),
  ];
  expect(whyConditions(card, conditions, knowledge).map(({ params }) => params['skill'])).toEqual(['vue']);
});
