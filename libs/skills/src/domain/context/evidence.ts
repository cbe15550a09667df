import {
  type Circumstances,
  firstInBreath,
  inProse,
  isAmongNames,
  isEmployer,
  isLower,
  looksProper,
  shareOfSkills,
} from './circumstances';
import type { Mention } from './scene';
import type { Lexicon } from '../lexicon';

export interface Rule {
  readonly name: string;
  /** Points for (or, negative, against) the mention being the skill. */
  readonly weigh: (circumstances: Circumstances) => number;
}

/** Points from which a guarded label counts as the skill. */
export const PROOF = 3;

const wholeItem: Rule = {
  name: 'alone in its entry of a list',
  weigh: (at) => {
    if (!at.item.bare) return 0;
    const share = shareOfSkills(at);
    const headed = at.mention.part.chunk.before === 'head';
    if (share === null) return at.alone || headed || at.item.parts.length > 1 || isAmongNames(at) ? 5 : 2;
    if (inProse(at)) return share >= 0.5 ? 1 : 0;
    return share >= 0.5 ? 5 : share > 0 ? 2 : 0;
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

/** "ported to Go", "from PHP to Go": here "to" introduces no verb. */
const isReplacement = ({ lead }: Mention, lexicon: Lexicon): boolean =>
  lead.slice(0, -1).some((word) => lexicon.is('replacing', word));

const introduced: Rule = {
  name: 'introduced as a technology ("written in Go", "experience with R")',
  weigh: ({ mention, lexicon }) => {
    if (mention.previous === 'to') return isReplacement(mention, lexicon) ? 3 : 0;
    if (mention.previous === 'at') return mention.lead.some((word) => lexicon.is('skilledAt', word)) ? 3 : 0;
    if (!lexicon.is('introducers', mention.previous)) return 0;
    return mention.lead.some((word) => lexicon.is('techVerbs', word)) ? 3 : 1;
  },
};

const introducedTogether: Rule = {
  name: 'in one breath with one that is introduced ("apps with React, Express and Node")',
  weigh: (at) => {
    const first = firstInBreath(at.mention);
    return first !== at.mention && introduced.weigh({ ...at, mention: first }) >= 3 ? 2 : 0;
  },
};

/** Tokens to either side that tell whether a text shouts. */
const NEARBY = 60;

const acronym: Rule = {
  name: 'an acronym in its capitals, in a text that has small letters',
  weigh: ({ mention, text, tokens }) => {
    if (!/^[A-Z][A-Z\d&]+$/.test(text) || !mention.reading.form.spellings.includes(text)) return 0;
    const nearby = tokens.slice(Math.max(0, mention.reading.from - NEARBY), mention.reading.until + NEARBY);
    return nearby.some((token) => token.kind === 'word' && /^\p{Ll}{2}/u.test(token.text)) ? 3 : 0;
  },
};

const predicate: Rule = {
  name: 'said to be a technology ("Go is a language …")',
  weigh: ({ mention, tokens, lexicon }) => {
    const { until } = mention.reading;
    if (!/^(is|are|was)$/.test(tokens[until]?.key ?? '')) return 0;
    const said = tokens.slice(until + 1, until + 6);
    return said.some(({ key }) => lexicon.is('strongTechNouns', key)) ? 4 : 0;
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
      else points += 1;
    }
    return Math.min(points, 4);
  },
};

const company: Rule = {
  name: 'other skills elsewhere in the text, related ones for more',
  weigh: ({ kin, text, proven, names }) => (isLower(text) ? 0 : (kin ? 1 : 0) + (proven.size > 0 || names > 1 ? 1 : 0)),
};

const capital: Rule = {
  name: 'written as a name, or in prose not',
  weigh: (at) =>
    looksProper(at) && !at.lexicon.is('givenNames', at.mention.reading.form.key)
      ? 2
      : isLower(at.text) && inProse(at)
        ? -1
        : 0,
};

const sentenceGoesOn: Rule = {
  name: 'an ordinary word follows ("swift response"), or the rest of a name ("Julia Roberts")',
  weigh: ({ mention, lexicon, tokens, text }) => {
    const { next, reading } = mention;
    if (next === undefined || lexicon.is('techNouns', next) || lexicon.is('strongTechNouns', next)) return 0;
    if (lexicon.is('nearTechNouns', next) || lexicon.isFiller(next)) return 0;
    if (/^\d/.test(next) || (lexicon.is('function', next) && !isLower(text))) return 0;
    return /^\p{Lu}/u.test(tokens[reading.until]!.text) ? -3 : -2;
  },
};

const partOfSpeech: Rule = {
  name: 'used as a verb or with an article ("to go", "his word")',
  weigh: ({ mention, lexicon }) => {
    if (lexicon.is('techNouns', mention.next) || lexicon.is('strongTechNouns', mention.next)) return 0;
    if (lexicon.is('verbal', mention.previous)) {
      return mention.previous === 'to' && isReplacement(mention, lexicon) ? 0 : -3;
    }
    return lexicon.is('determiners', mention.previous) ? -2 : 0;
  },
};

const employer: Rule = {
  name: 'a company ("at Oracle", "clients include Shell")',
  weigh: ({ mention, lexicon }) => (isEmployer(mention, lexicon) ? -5 : 0),
};

const place: Rule = {
  name: 'where somebody lives ("based in Phoenix")',
  weigh: ({ mention, lexicon }) => {
    const near = [...mention.lead].reverse().slice(0, 2);
    return ['in', 'at', 'near', 'to'].includes(near[0] ?? '') && lexicon.is('placeCues', near[1]) && near[1] !== 'moved'
      ? -4
      : 0;
  },
};

const season: Rule = {
  // Decisive: no version of anything that is called like a season has four digits.
  name: 'a season with its year ("Spring 2024")',
  weigh: ({ mention, lexicon, tokens }) => {
    const { reading } = mention;
    const year = tokens.slice(reading.to, reading.until).some((token) => /^(19|20)\d\d$/.test(token.text));
    return lexicon.is('seasons', reading.form.key) && (year || /^(19|20)\d\d/.test(mention.next ?? '')) ? -20 : 0;
  },
};

const hyphen: Rule = {
  name: 'part of a hyphenated word ("C-level")',
  weigh: ({ mention, lexicon }) =>
    mention.reading.hyphened && !lexicon.is('nearTechNouns', mention.next?.replace(/^-/, '')) ? -3 : 0,
};

const otherScript: Rule = {
  name: 'a Latin word in a line of another script',
  weigh: ({ item }) => (item.foreign ? 4 : 0),
};

const loneAcronym: Rule = {
  name: 'an acronym in lower case that is a word, alone ("rest")',
  weigh: ({ mention, alone, text }) => {
    const { label, key } = mention.reading.form;
    return alone && key.length > 2 && /^[A-Z]+$/.test(label) && text !== text.toUpperCase() ? -3 : 0;
  },
};

const levelWord: Rule = {
  name: 'a word for a level that is also a label ("Basic understanding of R")',
  weigh: ({ mention, item, text, lexicon }) => {
    const { key, spellings } = mention.reading.form;
    if (!lexicon.isFiller(key) || spellings.includes(text)) return 0;
    const parted = ['open', 'head', 'dash'].includes(mention.part.chunk.before);
    return (item.follows > 0 && parted) || item.size > 1 ? -12 : 0;
  },
};

const parted: Rule = {
  name: 'everyday words that only together spell it ("work day")',
  weigh: ({ mention, block, item }) => (mention.reading.respaced && !(block.list && item.bare) ? -6 : 0),
};

/** The whole of it: a guarded label is the skill when the points of these reach PROOF. */
export const RULES: readonly Rule[] = [
  wholeItem,
  technicalNoun,
  introduced,
  introducedTogether,
  acronym,
  predicate,
  vendor,
  neighbours,
  company,
  capital,
  sentenceGoesOn,
  partOfSpeech,
  employer,
  place,
  season,
  hyphen,
  otherScript,
  loneAcronym,
  levelWord,
  parted,
];
