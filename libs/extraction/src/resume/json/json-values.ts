/** Reading JSON whose shape nobody guarantees. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONGEST = 20_000;
const MOST = 500;

/** The first of the named fields that holds words, on one line; null when none does. */
export function textOf(object: JsonObject, ...fields: readonly string[]): string | null {
  for (const field of fields) {
    const value = object[field];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value).slice(0, LONGEST).replace(/\s+/g, ' ').trim().toWellFormed();
    if (text !== '') return text;
  }
  return null;
}

/** The objects of the first of the named fields that is a list. */
export function objectsOf(object: JsonObject, ...fields: readonly string[]): JsonObject[] {
  for (const field of fields) {
    const value = object[field];
    if (Array.isArray(value))
      return value
        .slice(0, MOST)
        .map((one: unknown) => (typeof one === 'string' ? { name: one } : one))
        .filter(isObject);
  }
  return [];
}

/** The words of a list of texts, or of a text. */
export function textsOf(object: JsonObject, field: string): string[] {
  const value = object[field];
  const list: unknown[] = Array.isArray(value) ? value.slice(0, MOST) : [value];
  return list.flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? (textOf({ one }, 'one') ?? []) : [],
  );
}
