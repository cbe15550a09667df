const PAGE_NUMBER = /^(?:page\s*)?\d{1,3}(?:\s*(?:\/|of|von|-)\s*\d{1,3})?$|^[-–—]\s*\d{1,3}\s*[-–—]$/i;
/** How many lines at the top and bottom of a page may be its header or footer. */
const EDGE = 3;

/** Pages without what stands at the edge of each: page numbers, and after the first page the lines that are repeated. */
export function withoutFurniture(pages: readonly (readonly string[])[]): string[][] {
  const keyOf = (line: string): string =>
    (/\bpage\b/i.test(line) ? line.replace(/\d+/g, '#') : line).replace(/\s+/g, ' ').trim().toLowerCase();
  const times = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map((at) => keyOf(lines[at]!)))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return pages.map((lines) => {
    const gone = new Set<number>();
    for (const at of edges(lines)) {
      const line = lines[at]!.trim();
      const key = keyOf(line);
      if (PAGE_NUMBER.test(line.replace(/^.*\t/, '')) && (lines.length > EDGE || pages.length > 1)) gone.add(at);
      else if ((times.get(key) ?? 0) > 1 && seen.has(key)) gone.add(at);
      seen.add(key);
    }
    return lines.filter((_, at) => !gone.has(at));
  });
}

function edges(lines: readonly string[]): number[] {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  return [...new Set([...filled.slice(0, EDGE), ...filled.slice(-EDGE)])];
}
