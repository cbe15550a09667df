import type { Lexicon } from '../lexicon';
import type { Taxonomy } from '../taxonomy';
import type { LabelForm } from './label-form';
import { labelKey } from './label-key';

/** An alias that an operator filed: honoured like one of the data files, unless they already own it. */
export interface FiledAlias {
  readonly label: string;
  readonly skillId: string;
}

type Draft = { -readonly [Key in keyof LabelForm]: LabelForm[Key] } & { spellings: string[] };

/** Every key that the reader knows. Earlier sources win: names and aliases, filed aliases, decoys, other spellings. */
export function labelForms(
  taxonomy: Taxonomy,
  lexicon: Lexicon,
  filed: readonly FiledAlias[] = [],
): ReadonlyMap<string, LabelForm> {
  const forms = new Map<string, Draft>();
  for (const { label, skillId, canonical, guarded } of taxonomy.labels()) {
    add(forms, lexicon, label, { skillId, kind: canonical ? 'name' : 'alias', guarded });
  }
  for (const { label, skillId } of filed) {
    if (taxonomy.byId(skillId)) add(forms, lexicon, label, { skillId, kind: 'alias', guarded: false });
  }
  for (const phrase of lexicon.decoys) add(forms, lexicon, phrase, { skillId: null, kind: 'decoy', guarded: false });
  // What is added here varies no further, so it does no harm that the loop meets it too.
  for (const { label, skillId, kind, guarded } of forms.values()) {
    if (skillId === null || kind === 'derived') continue;
    for (const spelling of otherSpellings(label)) add(forms, lexicon, spelling, { skillId, kind: 'derived', guarded });
  }
  return forms;
}

function add(
  forms: Map<string, Draft>,
  lexicon: Lexicon,
  label: string,
  from: Pick<LabelForm, 'skillId' | 'kind' | 'guarded'>,
): void {
  const key = labelKey(label);
  if (key === '') return;
  const known = forms.get(key);
  if (!known) {
    const guarded = from.skillId !== null && (from.guarded || isRisky(key, lexicon));
    forms.set(key, { ...from, guarded, key, label, spellings: [label] });
  } else if (known.skillId === from.skillId) {
    known.guarded ||= from.guarded;
    known.spellings.push(label);
  }
}

/** One or two letters, or an everyday word or name ("REST", "Sanity", "Communication"): not to be trusted in prose. */
const isRisky = (key: string, lexicon: Lexicon): boolean =>
  (key.length <= 2 && /^[\p{L}\p{N}]+$/u.test(key)) || lexicon.isListed(key);

const VARIES = /is(?:ation|ing)\b|iz(?:ation|ing)\b|colou?r|cent(?:re|er)\b|modell?ing\b|behaviou?r|^\.[a-z]/i;
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation\b/i, 'ization'],
  [/ization\b/i, 'isation'],
  [/ising\b/i, 'izing'],
  [/izing\b/i, 'ising'],
  [/\bmodelling\b/i, 'modeling'],
  [/\bmodeling\b/i, 'modelling'],
  [/\bcolour/i, 'color'],
  [/\bcolor/i, 'colour'],
  [/\bcentre\b/i, 'center'],
  [/\bcenter\b/i, 'centre'],
  [/\bbehaviour/i, 'behavior'],
  [/\bbehavior/i, 'behaviour'],
  [/^\./, ''],
];

/** British for American and the other way round; ".NET Core" without its dot. */
function otherSpellings(label: string): string[] {
  if (!VARIES.test(label)) return [];
  return SPELLINGS.filter(([from]) => from.test(label)).map(([from, to]) => label.replace(from, to));
}
