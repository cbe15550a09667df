/** The text without what its end has of `signs`. A pattern such as /x+$/ would look at every place of a long text. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
