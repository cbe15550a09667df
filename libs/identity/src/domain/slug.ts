const MOST = 60;

/** The part of an address that names something: `Atlas & Co. (Pvt)` → `atlas-co-pvt`; empty when no letter has a Latin form. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
}

/** Is it a slug as an operator may choose one? */
export const isSlug = (text: string): boolean => text.length <= MOST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
