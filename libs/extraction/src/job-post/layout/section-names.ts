/** What a part of a job post is about. */
export const SECTIONS = ['must', 'nice', 'stack', 'duties', 'benefits', 'about', 'process', 'facts', 'other'] as const;
export type Section = (typeof SECTIONS)[number];

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu');

/** Headings by what they head; the first that matches counts, so that "preferred qualifications" are no requirements. */
const NAMES: readonly (readonly [Section, RegExp])[] = [
  [
    'nice',
    words(
      "nice[- ]to[- ]haves?|nice[- ]to[- ]know|nice if|bonus(?: points| skills)?(?! (?:&|and|plan))|preferred|preferences|good[- ]to[- ]haves?|great to have|plus(?:es)?|extra credit|desirable|desired|would be (?:an? )?(?:plus|great|nice|advantage|asset)|ideally|ideal extras|brownie points|added advantage|advantage(?:s|ous)?|optional|stand out|icing|even better|we'd love|we would love|also (?:great|nice|helpful)|extras|what sets you apart|not required|not mandatory|assets?|wish ?list|helpful|beneficial",
    ),
  ],
  [
    'benefits',
    words(
      "benefits?|perks?|what we offer|we offer|what we(?:'ll| will)? (?:give|provide)|what(?:'s| is) in it for you|what you(?:'ll| will)? (?:get|receive|gain)|compensation|salary|pay (?:range|transparency|scale)|remuneration|why you'll love|we provide|our offer|rewards?|what you can expect|we care about you|in return|the offer|package",
    ),
  ],
  [
    'process',
    words(
      "how to apply|to apply|apply|application|interview(?:ing|s)?|hiring process|process|selection|next steps|equal[- ]opportunit(?:y|ies)|eeo|diversity|inclusion|inclusive|legal|privacy|disclaimers?|notice|contact|recruit(?:ers?|ment|ing)|accommodations?|similar jobs|about the client|activity on this job|screening questions|hashtags?|additional information|about the hiring|client(?:'s)? (?:history|info)|e-?verify|gdpr",
    ),
  ],
  [
    'stack',
    words(
      '(?:(?:our|the|your|core|current|main|full|primary) )?(?:tech(?:nology|nical|nologies)?|development|engineering|software|product)?[ -]?stack|technologies(?: (?:we|you|used).*)?|tools(?: (?:we|you|and technologies|& technologies).*)?|tech (?:we|you).*|what we use|we use|environment|built with|our tech|tech',
    ),
  ],
  [
    'must',
    words(
      "about you|who you are|what you(?:'ll| will)? (?:need|bring|have)|you(?:'ll| will) (?:need|bring|have)|what we(?:'re| are) (?:looking for|seeking)|requirements?|qualifications?|must[- ]haves?|(?:skills?|experience) (?:required|needed|you need)|required (?:skills?|experience)|skills (?:and|&) (?:expertise|experience|requirements|qualifications)|what you should (?:have|know)|who we(?:'re| are)? (?:looking for|seeking|want)|a bit about you|is this you|who (?:should apply|are you|you'll be)",
    ),
  ],
  [
    'duties',
    words(
      "about (?:the|this|your) (?:role|job|position|opportunity|project|work|gig|internship|assignment)|responsibilit(?:y|ies)|what you(?:'ll| will| would|'d)? (?:do|be (?:doing|working|building|responsible)|build|work|own|deliver|tackle|achieve)|what (?:the job|this role|the role) (?:is|involves|looks)|(?:the|your|our) (?:role|job|opportunity|project|work|task|challenge|position|assignment|mission|impact)|roles?(?: summary| overview| description| purpose)?|job (?:description|summary|overview|purpose|brief|details)|dut(?:y|ies)|day[- ]to[- ]day|you will|you'll|key tasks|tasks?|scope(?: of work)?|accountabilit(?:y|ies)|objectives?|deliverables|project (?:description|overview|details|scope)|position (?:summary|overview|description)|overview|summary|description|what we need done|in this role|a typical (?:day|week)|your day|how you(?:'ll| will) (?:spend|contribute|make)|kaam|ذمہ داریاں",
    ),
  ],
  [
    'about',
    words(
      "about(?! you)|who we are|our (?:company|mission|story|team|values|culture|customers|clients|vision|investors|product|principles|benefits)|company(?: (?:overview|description|profile|background))?|why (?:join|us|work|we|you should|this)|the (?:company|team)|mission|background|introduction|meet|what we do|what we're building|how we work|culture|values|vision|context|investors|team",
    ),
  ],
  [
    'must',
    words(
      "requirements?|required|requires?|qualifications?|must[- ]haves?|must|what you(?:'ll| will)?(?: need| bring| have|'ve got)|you(?:'ll| will)? need|what we(?:'re| are)?(?: looking for| need| require| expect| seek(?:ing)?| want| value)|what it takes|what you should have|you (?:have|are|bring|know|should|must|might|may)|you've|your (?:profile|skills|experience|background|qualifications|expertise|toolbox|strengths|superpowers)|skills?(?:ets?| set| sets)?|experience|expertise|ideal (?:candidate|profile|fit|applicant)|candidate(?: profile| requirements)?|we(?:'re| are) looking for|looking for|we expect|we need|we require|essentials?|minimum|competenc(?:y|ies)|prerequisites?|criteria|knowledge|eligibility|proficienc(?:y|ies)|great fit|good fit|strong fit|right fit|a fit|fit for|you'll thrive|thrive|capabilities|need to (?:have|know)|what makes you|non-negotiables?|dealbreakers|basics|zaroori|darkar|اہلیت|مہارتیں|درکار",
    ),
  ],
];

/** What a heading heads; null for one that says nothing ("Backend", "Acme"). */
export function sectionNamed(heading: string): Section | null {
  const plain = heading.replace(/[^\p{L}\p{N}'&\s-]+/gu, ' ').trim();
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
