/** Nouns that end the name of a job. */
const NOUNS =
  'engineers?|developers?|programmers?|architects?|designers?|managers?|analysts?|scientists?|administrators?|admins?|assistants?|specialists?|consultants?|coordinators?|directors?|leads?|leaders?|officers?|executives?|representatives?|reps?|agents?|writers?|copywriters?|editors?|marketers?|strategists?|researchers?|recruiters?|accountants?|bookkeepers?|testers?|technicians?|interns?|internships?|trainees?|associates?|experts?|freelancers?|artists?|animators?|illustrators?|photographers?|videographers?|translators?|transcriptionists?|tutors?|teachers?|instructors?|trainers?|advisors?|auditors?|controllers?|operators?|planners?|buyers?|producers?|owners?|masters?|heads?|partners?|founders?|cto|ceo|cfo|coo|cmo|vp|president|sdr|bdr|sre|dba|sdet|qa|devops|devrel|va|pm|scrapers?|integrators?|modelers?|modellers?|hackers?|ninja|rockstar|guru|evangelist|advocates?|fellow|apprentice|paralegal|nurse|caller|closer|setter|contractors?|staff|hands|builders?|full[- ]?stack|moderators?|salesperson|receptionist|clerk|webmaster|generalist|engr|devs?(?![ -]?(?:ops|tools?|tooling|environments?|teams?|experience|work|stack|process|servers?|mode|board))';
const SENIORITY =
  'senior|sr|junior|jr|mid|mid-level|lead|principal|staff|head|chief|founding|entry[- ]level|associate|intern|experienced|graduate';

const ROLE = new RegExp(`(?<![\\p{L}])(?:${NOUNS})(?![\\p{L}])`, 'iu');
const STRONG_ROLE = new RegExp(`(?<![\\p{L}])(?:${SENIORITY})\\.?(?![\\p{L}])`, 'iu');
/** Words that sentences have and titles have not. */
const SENTENCE =
  /\b(?:is|are|was|were|be|been|we|we're|our|us|you|your|you'll|will|would|can|have|has|i|i'm|my|who|that|this|these|please|join|help|looking|hiring|seeking|needed|need|must|should|apply|about|years?|(?<!user |customer |developer )experience|working with|responsible|report(?:s|ing)? to|team of|knowledge|understanding|skills|proficiency|description|template|ability|familiarity|degree|chahiye|hai|hain|ho|ka|ki|ke|aur|karein|lazmi|zaroori)\b/i;

/** May this be the title of a job? 0: no; the more, the likelier. */
export function titleLikeness(words: string): number {
  const count = words.split(/\s+/).length;
  if (
    count > 12 ||
    words.length > 100 ||
    words.length < 2 ||
    /[.!?]$|[.!?] \p{Lu}|[@{}<>]|https?:/u.test(words) ||
    !/\p{L}/u.test(words)
  )
    return 0;
  if (!ROLE.test(words) || SENTENCE.test(words)) return 0;
  return 2 + (STRONG_ROLE.test(words) ? 1 : 0) + (count <= 6 ? 1 : 0) + (/^\p{Lu}/u.test(words) ? 1 : 0);
}
