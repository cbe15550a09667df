import type { Span } from '../text/span';

/** A piece of a line between separators, with the offsets of the text. */
export interface Field extends Span {
  readonly text: string;
  /** What parts it from the field before. */
  readonly before: 'start' | 'line' | 'tab' | 'bar' | 'dash' | 'comma' | 'at' | 'open';
}

const SEPARATOR =
  /(?<tab>\s*\t\s*|\s{3,})|(?<bar>\s*[|•·¦▪◆»]\s*|\s(?=[📍📧📱☎✉🏠🌐📞🔗])|\s\/\s|\s*;\s*)|(?<dash>\s+-{1,3}\s+|\s+-(?=\p{L})|\s*:\s+)|(?<comma>\s*,\s*)|(?<at>\s+(?:at|bei)\s+|\s+@\s*)|(?<open>\s*[([]\s*|\s*[)\]][\s,.]*)/giu;

/** Legal forms belong to the name before the comma. */
const LEGAL_FORM =
  /^(?:inc|llc|l\.l\.c|ltd|limited|pvt|private|gmbh|corp|co|plc|s\.a|sa|bv|llp|pty|smc)\b[.\s]*(?:\(?(?:pvt|ltd|limited)\)?\.?\s*)*$/i;

/** Cuts `text`, which begins at `offset`, at tabs, bars, dashes, commas, brackets and "at"; `holes` are left out. */
export function fieldsOf(text: string, offset: number, holes: readonly Span[] = []): Field[] {
  const fields: Field[] = [];
  let from = 0;
  let before: Field['before'] = 'start';
  const add = (until: number, next: Field['before']): void => {
    for (const piece of withoutHoles(from + offset, until + offset, holes)) {
      const field = trimmed(text, piece.start - offset, piece.end - offset, offset, before);
      if (!field) continue;
      const last = fields.at(-1);
      if (last && (before === 'comma' || before === 'open') && LEGAL_FORM.test(field.text)) {
        fields[fields.length - 1] = {
          ...last,
          end: field.end,
          text: text.slice(last.start - offset, field.end - offset),
        };
      } else fields.push(field);
    }
    // "at [Acme": what opens directly behind "at" is still what it names.
    if (before !== 'at' || next !== 'open' || text.slice(from, until).trim() !== '') before = next;
  };
  for (const match of text.matchAll(SEPARATOR)) {
    add(match.index, kindOf(match.groups!));
    from = match.index + match[0].length;
  }
  add(text.length, 'start');
  return fields;
}

const kindOf = (groups: Record<string, string | undefined>): Field['before'] =>
  (Object.keys(groups) as Field['before'][]).find((name) => groups[name] !== undefined) ?? 'start';

function withoutHoles(start: number, end: number, holes: readonly Span[]): Span[] {
  let rest: Span[] = [{ start, end }];
  for (const hole of holes) {
    rest = rest.flatMap((piece) =>
      hole.end <= piece.start || piece.end <= hole.start
        ? [piece]
        : [
            { start: piece.start, end: Math.min(piece.end, hole.start) },
            { start: Math.max(piece.start, hole.end), end: piece.end },
          ].filter((left) => left.start < left.end),
    );
  }
  return rest;
}

/** The piece without the signs around it; null when no letters are left. */
function trimmed(text: string, start: number, end: number, offset: number, before: Field['before']): Field | null {
  const piece = text.slice(start, end);
  const lead = /^(?:[\s,;:.|/*_~–—-]|\p{Extended_Pictographic}|\ufe0f)*(?:from\s)?/u.exec(piece)![0].length;
  const words = piece.slice(lead).replace(/(?:[\s,;:|/*_~–—-]|(?!\d)\p{Extended_Pictographic}|\ufe0f)+$/u, '');
  if (!/\p{L}/u.test(words)) return null;
  return { text: words, start: offset + start + lead, end: offset + start + lead + words.length, before };
}
