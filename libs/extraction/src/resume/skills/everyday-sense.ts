/** A skill as it is written, with the words around it on its line. */
export interface InContext {
  readonly name: string;
  readonly words: string;
  readonly before: string;
  readonly behind: string;
  /** In prose a word has more senses than in a list of skills. */
  readonly inList: boolean;
}

/** So many units of each side are looked at. */
export const CONTEXT_REACH = 60;

const STOP_WORD = /^(?:in|to|for|of|with|and|by|the|an?)(?=\s\p{Ll})/iu;
const COMPANY = /^[\s-](?:company|firm|start-?up|giant|agency|brand|retailer|marketplace|corporation)\b/i;

/** Does a name of a skill stand here for something else: a part of a sentence, a person's initial, a firm, a team of others? */
export const isEverydaySense = (mention: InContext): boolean =>
  crossesStopWord(mention) ||
  isInitial(mention) ||
  isPluralAcronym(mention) ||
  mention.behind.startsWith('://') ||
  isExam(mention) ||
  (!mention.inList && (isOtherName(mention) || isFirm(mention) || isOthersTeam(mention)));

/** "experience in designing" is not InDesign. */
const crossesStopWord = ({ words, name }: InContext): boolean => {
  const word = STOP_WORD.exec(words)?.[0];
  return word !== undefined && !name.toLowerCase().startsWith(`${word.toLowerCase()} `);
};

/** "A. R. Khan" and "C-shell" */
const isInitial = ({ words, before, behind }: InContext): boolean =>
  /^\p{Lu}$/u.test(words) &&
  (/(?<!\p{L})\p{Lu}\.\s?$/u.test(before) ||
    /^\.\s?\p{Lu}(?:\.|\p{Ll})/u.test(behind) ||
    /^-(?!lang|prog|based)\p{L}/iu.test(behind));

/** Sales people's "SQL's" are leads. */
const isPluralAcronym = ({ words, behind }: InContext): boolean =>
  /^\p{Lu}{2,5}$/u.test(words) && /^['’]s(?!\p{L})/u.test(behind);

/** India's entrance examination of engineers. */
const isExam = ({ words, behind }: InContext): boolean =>
  /^jee$/i.test(words) && /^[\s-]*(?:\(?advanced?|mains?)(?!\p{L})/iu.test(behind);

/** A name of two words whose first is nearly that of a skill: "Jango Driver". */
const isOtherName = ({ words, name, before, behind }: InContext): boolean =>
  /^\p{Lu}\p{L}+$/u.test(words) &&
  (/^\s\p{Lu}/u.test(behind) || /\p{Lu}\p{L}*\s$/u.test(before)) &&
  differsByALetter(words.toLowerCase(), name.toLowerCase());

/** "the leading e-commerce company", "a partner of Oracle" */
const isFirm = ({ before, behind }: InContext): boolean =>
  (COMPANY.test(behind) &&
    /\b(?:leading|largest|biggest|top|premier|best|famous|first)\s(?:\p{L}+\s)?$/iu.test(before)) ||
  /\b(?:partner|subsidiary|customer|division|owned|acquired)\s(?:of|by)\s(?:the\s)?$/i.test(before);

/** "worked with the UI team" */
const isOthersTeam = ({ before, behind }: InContext): boolean =>
  /\b(?:with|alongside|between)\s(?:the\s|our\s|a\s)?$/i.test(before) &&
  /^\s(?:and\s\p{L}+\s)?(?:teams?|departments?|developers|engineers|designers|specialists)\b/iu.test(behind);

/** Is one made of the other by one letter more, less or another? */
function differsByALetter(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  // Another ending is another form of the word.
  if (one.startsWith(other) || other.startsWith(one)) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const rest = [one.slice(same), other.slice(same)] as const;
  const [long, short] = rest[0].length >= rest[1].length ? rest : [rest[1], rest[0]];
  return long.slice(1) === (long.length === short.length ? short.slice(1) : short);
}
