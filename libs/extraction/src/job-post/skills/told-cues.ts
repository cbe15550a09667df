/** A clause: what stands before and behind the mention, both within its sentence. */
export interface Clause {
  readonly before: string;
  readonly behind: string;
}

const PEOPLE =
  '(?:engineers|developers|devs|designers|teams?|people|colleagues|specialists|experts|analysts|scientists|programmers|folks|guys|departments?)';

/** Others do it: "built by a contractor with Vue", "the project has three developers plus QA". */
const OTHERS_BEFORE =
  /\b(?:handled|managed|covered|taken care of|looked after|done|built|developed|delivered) by\b(?! you\b)|\bteams? (?:usually |typically |currently |mostly |often )?(?:consists? of|is made up of|are made up of|includes?|comprises?)\b/i;
const TEAM_OF = /\bteam of\b[^.;]*$/i;
/** What somebody leads or has is asked of them all the same: "manage a team of React developers". */
const LEADS =
  /\b(?:lead(?:ing|s)?|manag\w{1,5}|mentor\w{0,4}|hir\w{1,4}|grow(?:ing)?|coach\w{0,4}|experience|years)\b/i;
const FOR_OTHERS = /\b(?:for|with|alongside|by|between|from|to|of)\b[^.;]{0,60}$/i;
/** "backend developers" behind "for" are others, and one developer is who is sought. */
const PEOPLE_BEHIND = new RegExp(`^(?:[ -](?:and|or|&|/)[ -]\\p{L}+)?[ -]${PEOPLE}\\b`, 'iu');
const OTHERS_BEHIND =
  /^[^,.;]{0,30}\b(?:is|are|will be|gets?|being) (?:\w+ )?(?:handled|managed|covered|done|built|developed|taken care of) by\b(?! you\b)/i;
/** Where an applicant's work can be seen. */
const ADDRESS_BEFORE = /\b(?:links? to|profiles? on|portfolio (?:on|at)|url of|send (?:us |me )?your)\b[^.;]{0,40}$/i;
const ADDRESS_BEHIND = /^[ ](?:profile|account|link|url|handle|username|user name|portfolio)s?\b/i;
/** "not Vue or unrelated server work": the denial reaches over the list. */
const DENIED_LIST =
  /(?:^|[\s,(-])(?:not|nor|no|without|rather than|instead of) (?!only\b|just\b|necessar|mandatory|required|strictly|limited|afraid|least\b|but\b|matter|sure)(?:(?:any|the|do|doing|need|for|about) ){0,2}[\p{L}\d.+#&/-]{1,24}(?: [\p{L}\d.+#&/-]{1,24})?(?:,? (?:and|or|nor)|,) (?:(?!(?:but|we|you|it|only|knows?|uses?|is|are|experience|strong|solid|good)\b)[\p{L}\d.+#&/-]{1,24} ){0,2}$/iu;

/** The sentence names the skill as others' work, or as what somebody's address is at. Not for what heads requirements say outright. */
export function isOthersWork({ before, behind }: Clause, asking: boolean): boolean {
  if (ADDRESS_BEFORE.test(before) || ADDRESS_BEHIND.test(behind)) return true;
  if (LEADS.test(before)) return false;
  if (PEOPLE_BEHIND.test(behind) && FOR_OTHERS.test(before)) return true;
  if (OTHERS_BEHIND.test(behind)) return true;
  return !asking && (OTHERS_BEFORE.test(before) || TEAM_OF.test(before));
}

/** The sentence says of a list of skills that they are not meant. */
export const isDenied = ({ before }: Clause): boolean => DENIED_LIST.test(before.slice(-120));
