import { factorOf, numberOf } from './amount-pattern';

/** The numbers of an amount or a range, with their units worked in. */
export interface Amounts {
  readonly low: number;
  readonly high: number | null;
  /** "k", "lakh": it has a unit, which numbers of other things rarely have. */
  readonly unit: boolean;
  /** LPA: lakhs a year. */
  readonly perYear: boolean;
  /** A sign or code of a currency stands with it. */
  readonly signed: boolean;
  /** Nothing but digits: no currency. */
  readonly bare: boolean;
}

/** Null: what the pattern matched is no amount of pay ("5m", "2026-2027"). */
export function amountsOf(groups: Readonly<Record<string, string | undefined>>): Amounts | null {
  const { low, lowUnit, high, highUnit } = groups;
  const signed = [groups.currency, groups.lowCurrency, groups.highBefore, groups.behind].some(
    (sign) => sign !== undefined,
  );
  const perYear = /lpa|l\.p\.a/i.test(`${lowUnit} ${highUnit} ${groups.period} ${groups.lowPeriod}`);
  const units = [lowUnit, highUnit].filter((unit) => unit !== undefined);
  // "12L" is lakhs, "12l" and "5 m" are litres and metres.
  if (!signed && units.some((unit) => /^(?:l|m|mm|b|bn|million|billion|mn)$/.test(unit))) return null;
  const [lowFactor, highFactor] = factors(
    numberOf(low!),
    lowUnit,
    high === undefined ? null : numberOf(high),
    highUnit,
  );
  const inLakhs = perYear && units.length === 0 ? 1e5 : 1;
  const first = numberOf(low!) * lowFactor * inLakhs;
  const second = high === undefined ? null : numberOf(high) * highFactor * inLakhs;
  if (first <= 0 || (second !== null && second < first)) return null;
  return { low: first, high: second, unit: units.length > 0 || perYear, perYear, signed, bare: !signed && !perYear };
}

/** Both ends of a range share a unit that one of them has: "$100-120k", "15-25 lakhs"; but not "$900-1.2k". */
function factors(
  low: number,
  lowUnit: string | undefined,
  high: number | null,
  highUnit: string | undefined,
): readonly [number, number] {
  const own = [factorOf(lowUnit), factorOf(highUnit)] as const;
  if (high === null) return own;
  if (lowUnit === undefined && highUnit !== undefined && low <= high && low < 1000) return [own[1], own[1]];
  if (highUnit === undefined && lowUnit !== undefined && high >= low && high < 1000) return [own[0], own[0]];
  return own;
}
