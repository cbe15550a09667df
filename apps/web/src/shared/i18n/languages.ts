export const LANGUAGES = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'ur', name: 'اردو', direction: 'rtl' },
] as const;

export type Language = (typeof LANGUAGES)[number]['code'];

const STORAGE_KEY = 'hunar-language';

export const directionOf = (language: Language) => (language === 'ur' ? 'rtl' : 'ltr');

const isLanguage = (value: string | null): value is Language => LANGUAGES.some(({ code }) => code === value);

/** What the person chose here before, else the browser's first language that we have, else English. public/before-paint.js agrees. */
export function preferredLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    if (isLanguage(stored)) return stored;
  } catch {
    // Storage may be switched off; the browser's language then decides each time.
  }
  return /^ur\b/.test(navigator.language) ? 'ur' : 'en';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Not remembered, still applied.
  }
}
