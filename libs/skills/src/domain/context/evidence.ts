import type { Lexicon } from '../lexicon';
import type { Token } from '../text/tokens';
import type { Block, Item, Mention } from './scene';

/** What a rule may look at. `proven` are the mentions that count as skills so far. */
export interface Circumstances {
  readonly mention: Mention;
  readonly item: Item;
  readonly block: Block;
  /** The item is all there is to read. */
  readonly alone: boolean;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly proven: ReadonlySet<Mention>;
  /** Skills proven elsewhere in the text that the taxonomy puts near this one. */
  readonly kin: boolean;
  readonly lexicon: Lexicon;
}

export interface Rule {
  readonly name: string;
  /** Points for (or, negative, against) the mention being the skill. */
  readonly weigh: (circumstances: Circumstances) => number;
}

/** Points from which a guarded label counts as the skill. */
export const PROOF = 3;

const inProse = ({ block }: Circumstances): boolean => !block.list;
const isLower = (text: string): boolean => text === text.toLowerCase();

/** Written as the label is, and not merely because a sentence begins there. */
function looksProper({ text, mention, tokens }: Circumstances): boolean {
  if (isLower(text)) return false;
  const before = tokens[mention.reading.from - 1];
  return before !== undefined && !(before.kind === 'mark' && '.!?\n•*'.includes(before.text));
}

/** The share of the block's other entries that hold a label and nothing else. */
function shareOfSkills({ block, item }: Circumstances): number | null {
  const others = block.items.filter((other) => other !== item && !other.heading);
  if (others.length === 0) return null;
  return others.filter((other) => other.bare).length / others.length;
}

const wholeItem: Rule = {
  name: 'alone in its entry of a list',
  weigh: (at) => {
    if (!at.item.bare) return 0;
    const share = shareOfSkills(at);
    const headed = at.mention.part.chunk.before === 'head';
    if (share === null) return at.alone || headed || at.item.parts.length > 1 ? 4 : 2;
    if (inProse(at)) return share >= 0.5 ? 1 : 0;
    return share >= 0.5 ? 4 : share > 0 ? 2 : 0;
  },
};

const technicalNoun: Rule = {
  name: 'followed by a technical noun ("Go developer")',
  weigh: ({ mention, lexicon, text }) => {
    if (lexicon.is('strongTechNouns', mention.next)) return 5;
    if (!lexicon.is('techNouns', mention.next)) return 0;
    return isLower(text) ? 2 : 3;
  },
};

const introduced: Rule = {
  name: 'introduced as a technology ("written in Go", "experience with R")',
  weigh: ({ mention, lexicon }) => {
    if (!lexicon.is('introducers', mention.previous)) return 0;
    return mention.lead.slice(0, -1).some((word) => lexicon.is('techVerbs', word)) ? 3 : 1;
  },
};

const vendor: Rule = {
  name: 'after its maker\'s name ("HashiCorp Vault")',
  weigh: ({ mention, lexicon }) => (lexicon.is('vendors', mention.previous) ? 4 : 0),
};

const neighbours: Rule = {
  name: 'named in one breath with skills ("Docker, Kubernetes and Go")',
  weigh: (at) => {
    let points = 0;
    for (const other of at.mention.linked) {
      if (at.proven.has(other)) points += 2;
      else if (!inProse(at) || looksProper(at)) points += 1;
    }
    return Math.min(points, 4);
  },
};

const company: Rule = {
  name: 'related skills elsewhere in the text',
  weigh: ({ kin, text }) => (kin && !isLower(text) ? 1 : 0),
};

const capital: Rule = {
  name: 'written as a name, or in prose not',
  weigh: (at) => (looksProper(at) ? 1 : isLower(at.text) && inProse(at) ? -2 : 0),
};

const sentenceGoesOn: Rule = {
  name: 'an ordinary word follows ("swift response")',
  weigh: ({ mention, lexicon }) => {
    const { next } = mention;
    if (next === undefined || lexicon.is('techNouns', next) || lexicon.is('strongTechNouns', next)) return 0;
    if (lexicon.is('nearTechNouns', next) || lexicon.isFiller(next)) return 0;
    return /^\d/.test(next) ? 0 : -2;
  },
};

const partOfSpeech: Rule = {
  name: 'used as a verb or with an article ("to go", "his word")',
  weigh: ({ mention, lexicon }) => {
    if (lexicon.is('techNouns', mention.next) || lexicon.is('strongTechNouns', mention.next)) return 0;
    if (lexicon.is('verbal', mention.previous)) return -3;
    return lexicon.is('determiners', mention.previous) ? -2 : 0;
  },
};

const employer: Rule = {
  name: 'the place of work ("at Oracle")',
  weigh: ({ mention, lexicon }) => (isEmployer(mention, lexicon) ? -3 : 0),
};

const season: Rule = {
  name: 'a season with its year ("Spring 2024")',
  weigh: ({ mention, lexicon, tokens }) => {
    const { reading } = mention;
    const year = tokens.slice(reading.to, reading.until).some((token) => /^(19|20)\d\d$/.test(token.text));
    return lexicon.is('seasons', reading.form.key) && (year || /^(19|20)\d\d/.test(mention.next ?? '')) ? -6 : 0;
  },
};

const hyphen: Rule = {
  name: 'part of a hyphenated word ("C-level")',
  weigh: ({ mention, lexicon }) =>
    mention.reading.hyphened && !lexicon.is('nearTechNouns', mention.next?.replace(/^-/, '')) ? -3 : 0,
};

const otherScript: Rule = {
  name: 'a Latin word in a line of another script',
  weigh: ({ item }) => {
    const words = item.parts.flatMap((part) => part.words).filter((word) => /\p{L}/u.test(word));
    return words.length > 0 && words.every((word) => !/\p{Script=Latin}/u.test(word)) ? 4 : 0;
  },
};

const loneAcronym: Rule = {
  name: 'an acronym in lower case that is a word, alone ("rest")',
  weigh: ({ mention, alone, text }) => {
    const { label, key } = mention.reading.form;
    return alone && key.length > 2 && /^[A-Z]+$/.test(label) && text !== text.toUpperCase() ? -2 : 0;
  },
};

const parted: Rule = {
  name: 'everyday words that only together spell it ("work day")',
  weigh: ({ mention, block, item }) => (mention.reading.respaced && !(block.list && item.bare) ? -2 : 0),
};

/** The whole of it: a guarded label is the skill when the points of these reach PROOF. */
export const RULES: readonly Rule[] = [
  wholeItem,
  technicalNoun,
  introduced,
  vendor,
  neighbours,
  company,
  capital,
  sentenceGoesOn,
  partOfSpeech,
  employer,
  season,
  hyphen,
  otherScript,
  loneAcronym,
  parted,
];

/** "at MongoDB" names an employer, "good at MongoDB" does not. */
export function isEmployer(mention: Mention, lexicon: Lexicon): boolean {
  if (!lexicon.is('employerCues', mention.previous)) return false;
  return !mention.lead.slice(0, -1).some((word) => lexicon.is('skilledAt', word));
}
