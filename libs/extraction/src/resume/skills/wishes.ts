/** So many units before a skill are looked at. */
export const WISH_REACH = 160;

const LEARN =
  '(?:learn(?:ing)?|study(?:ing)?|explor(?:e|ing)|master(?:ing)?|pick(?:ing)? up|get(?:ting)? into|upskill(?:ing)? in|mov(?:e|ing) (?:in)?to|transition(?:ing)? (?:in)?to)';
const WISH = new RegExp(
  `(?<![\\p{L}])(?:(?:(?:want|wish|hop|plan|look|aim|aspir|lov|lik|will|try|go)(?:s|e|es|ing|ning)?|look(?:ing)? forward|eager|excited|keen|interested|curious|passionate|ready|able)[ ](?:to|in|about|for)[ ](?:\\p{L}+[ ]){0,2}?${LEARN}|(?:currently|now|still|(?<=[ ,.(]|^)am|i'm|started|beginning)[ ](?:learning|studying|exploring)|(?:to|will)[ ]learn|interested[ ]in|(?:goals?|next)[ ]?:|learning[ ]?:)(?![\\p{L}])`,
  'giu',
);
/** What ends a wish: another sentence or clause that speaks of what is there. */
const OVER =
  /[.!?;\n|•\t](?=\s|$)|,\s(?:i|my|with|have|having|experienced|skilled|proficient|who|and i)\b|\b(?:but|using|after)\b/iu;

/** Do the words before a skill say that somebody wishes to have it, or begins to: "want to learn Rust", "currently learning Go"? */
export function isWish(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const last = [...line.matchAll(WISH)].at(-1);
  return last !== undefined && !OVER.test(line.slice(last.index + last[0].length));
}
