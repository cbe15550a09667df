import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { labelKey } from './labels/label-key';
import { dataFolder, readOwnTaxonomy, readTaxonomy } from './taxonomy-files';

const own = readOwnTaxonomy();
const whole = readTaxonomy();

describe('what npm packages add to the taxonomy', () => {
  it('is what data/extend.mjs writes today', () => {
    execFileSync(process.execPath, [join(dataFolder(), 'extend.mjs'), '--check'], { stdio: 'pipe' });
  });

  it('never takes a label or an id that is ours', () => {
    const owner = new Map(
      own.skills.flatMap((skill) => [skill.name, ...skill.aliases].map((label) => [labelKey(label), skill.id])),
    );
    const ids = new Set(own.skills.map(({ id }) => id));
    for (const skill of whole.skills) {
      const labels = [skill.name, ...skill.aliases].map(labelKey);
      expect(labels.filter((key) => (owner.get(key) ?? skill.id) !== skill.id)).toEqual([]);
    }
    expect(whole.skills.slice(0, own.skills.length).map(({ id }) => id)).toEqual([...ids]);
  });

  it('knows more languages than we do', () => {
    const names = new Set(whole.skills.map(({ name }) => name));
    expect(['Nushell', 'Modula-2', 'HolyC', 'tmux'].filter((name) => !names.has(name))).toEqual([]);
  });
});
