const MOST_VALUES = 20;

/** A text of the address; nothing when there is none. */
export const readText = (value: unknown, longest = 200) =>
  typeof value === 'string' && value.trim() ? value.slice(0, longest) : undefined;

/** A list of the address, each value once, 20 at most. */
export const readList = (value: unknown) => {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  return values.length > 0 ? [...new Set(values)].slice(0, MOST_VALUES) : undefined;
};

/** A bound of the address, above 0. */
export const readPositive = (value: unknown, below = 10_000) =>
  typeof value === 'number' && value > 0 && value < below ? value : undefined;

/** A day of the address, `YYYY-MM-DD`; not the 30th of February, which `Date` takes for a day in March. */
export const readDay = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value) ? value : undefined;

function isDay(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export const readOneOf = <T extends string>(value: unknown, choices: readonly T[]) =>
  choices.find((choice) => choice === value);

/** A state without what is absent, so that the address does not name it. */
export const present = <State extends object>(state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as State;
