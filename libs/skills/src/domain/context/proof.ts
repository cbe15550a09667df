import type { Lexicon } from '../lexicon';
import type { Taxonomy } from '../taxonomy';
import type { Token } from '../text/tokens';
import { type Circumstances, isEmployer, looksProper } from './circumstances';
import { PROOF, RULES } from './evidence';
import type { Block, Item, Mention } from './scene';

/** How a mention is proven: its points, or null for a label that needs no proof. */
export type Proofs = ReadonlyMap<Mention, number | null>;

export interface ProofSource {
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly isDoubtful: (mention: Mention) => boolean;
}

/**
 * Decides which mentions are skills. Labels without guard are; guarded ones are weighed by the rules, in rounds, because a
 * proven one is evidence for its neighbours. A round looks only at the one before, so order does not matter.
 */
export function prove(source: ProofSource, taxonomy: Taxonomy, lexicon: Lexicon): Proofs {
  const proofs = new Map<Mention, number | null>();
  const open: Omit<Circumstances, 'proven' | 'kin' | 'names'>[] = [];
  const itemCount = source.blocks.reduce((count, block) => count + block.items.length, 0);
  for (const { block, item, mention } of mentionsOf(source.blocks)) {
    if (mention.reading.form.skillId === null) continue;
    const guarded = mention.reading.form.guarded || source.isDoubtful(mention);
    if (!guarded && !isEmployer(mention, lexicon)) proofs.set(mention, null);
    else {
      const { from, until } = mention.reading;
      const text = source.text.slice(source.tokens[from]!.start, source.tokens[until - 1]!.end);
      open.push({ mention, item, block, alone: itemCount === 1, text, tokens: source.tokens, lexicon });
    }
  }
  for (let round = 0, grown = true; grown && round < 4; round++) grown = proveMore(open, proofs, taxonomy);
  return proofs;
}

function proveMore(
  open: readonly Omit<Circumstances, 'proven' | 'kin' | 'names'>[],
  proofs: Map<Mention, number | null>,
  taxonomy: Taxonomy,
): boolean {
  const proven = new Set(proofs.keys());
  const names = open.filter(looksProper).length;
  const skills = new Set([...proven].map((mention) => mention.reading.form.skillId!));
  const kin = new Map<string, boolean>();
  let grown = false;
  for (const one of open) {
    if (proven.has(one.mention)) continue;
    const id = one.mention.reading.form.skillId!;
    if (!kin.has(id)) kin.set(id, hasKin(id, skills, taxonomy));
    const circumstances = { ...one, proven, names, kin: kin.get(id)! };
    const points = RULES.reduce((sum, rule) => sum + rule.weigh(circumstances), 0);
    if (points < PROOF) continue;
    proofs.set(one.mention, points);
    grown = true;
  }
  return grown;
}

function hasKin(id: string, skills: ReadonlySet<string>, taxonomy: Taxonomy): boolean {
  const skill = taxonomy.byId(id);
  if (!skill) return false;
  for (const other of skills) {
    if (other === id || skill.implies.includes(other) || skill.parents.includes(other)) return true;
    if (taxonomy.related(id).has(other) || taxonomy.byId(other)?.implies.includes(id)) return true;
  }
  return false;
}

function* mentionsOf(blocks: readonly Block[]): Generator<{ block: Block; item: Item; mention: Mention }> {
  for (const block of blocks) {
    for (const item of block.items) {
      for (const part of item.parts) for (const mention of part.mentions) yield { block, item, mention };
    }
  }
}
