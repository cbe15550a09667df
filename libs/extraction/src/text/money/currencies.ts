/** Signs and words for currencies, as ISO 4217 codes. Null: several countries use it, so the text around has to tell. */
const SIGNS: Readonly<Record<string, string | null>> = {
  'us$': 'USD', 'usd$': 'USD', '$us': 'USD', '$usd': 'USD', 'ca$': 'CAD', 'c$': 'CAD', 'cad$': 'CAD', 'a$': 'AUD', 'au$': 'AUD', 'aud$': 'AUD',
  'nz$': 'NZD', 'hk$': 'HKD', 's$': 'SGD', 'sg$': 'SGD', 'r$': 'BRL', 'mx$': 'MXN', $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', '¥': 'JPY',
  '₦': 'NGN', '₱': 'PHP', '₺': 'TRY', '₴': 'UAH', '₩': 'KRW', '₫': 'VND', '฿': 'THB', '₪': 'ILS', '৳': 'BDT', 'zł': 'PLN',
  rs: null, 'rs.': null, rupees: null, rupee: null, inr: 'INR', 'inr.': 'INR', pkr: 'PKR', 'pkr.': 'PKR', dollars: 'USD', dollar: 'USD', bucks: 'USD',
  euros: 'EUR', euro: 'EUR', pounds: 'GBP', dirhams: 'AED', dirham: 'AED', dhs: 'AED', riyals: 'SAR', روپے: null,
}; // prettier-ignore

const CODES =
  'USD EUR GBP INR PKR CAD AUD NZD CHF SGD HKD AED SAR QAR KWD OMR BHD BDT LKR NPR NGN KES ZAR GHS EGP MAD TRY BRL MXN ARS CLP COP PEN PHP IDR MYR THB VND JPY KRW CNY PLN CZK HUF RON BGN SEK NOK DKK UAH ILS GEL';
const CODE_SET = new Set(CODES.split(' '));

/** For regular expressions: every sign, word and code, the longer ones first. A word may not go on behind it. */
export const CURRENCY_PATTERN = (() => {
  const words = [...Object.keys(SIGNS), ...CODE_SET].sort((one, other) => other.length - one.length);
  return words.map((word) => word.replace(/[.$]/g, '\\$&') + (/\p{L}$/u.test(word) ? '(?!\\p{L})' : '')).join('|');
})();

export type CurrencyReading = { readonly code: string | null; readonly rupees: boolean; readonly exact: boolean };

/** What a sign or word says: a code, or "rupees" of a country that is not told. `exact`: a code, which beats a sign ("$100 CAD"). */
export function readCurrency(written: string | undefined): CurrencyReading | null {
  const key = written?.trim().toLowerCase();
  if (!key) return null;
  const upper = key.toUpperCase();
  if (CODE_SET.has(upper)) return { code: upper, rupees: false, exact: true };
  const code = SIGNS[key];
  return code === undefined ? null : { code, rupees: code === null, exact: key.length > 1 && code !== null };
}

/** Roughly how many units buy what a dollar buys on a payslip; for telling a plausible pay from any other number. */
const UNITS_PER_DOLLAR: Readonly<Record<string, number>> = {
  INR: 40, PKR: 120, BDT: 60, LKR: 150, NPR: 70, NGN: 500, KES: 60, JPY: 100, KRW: 900, IDR: 8000, VND: 12000, PHP: 30, HUF: 300, CLP: 700,
  COP: 3000, CZK: 20, TRY: 20, UAH: 25, THB: 25, EGP: 25, ARS: 500, MXN: 12,
}; // prettier-ignore

export const unitsPerDollar = (currency: string | null): number => UNITS_PER_DOLLAR[currency ?? ''] ?? 1;
