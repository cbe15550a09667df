import { createContext, useContext } from 'react';
import type { Language } from './languages';

interface LanguageState {
  readonly language: Language;
  /** Loads the language's words and font, then switches. */
  readonly choose: (language: Language) => Promise<void>;
}

export const LanguageContext = createContext<LanguageState | undefined>(undefined);

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (!state) throw new Error('useLanguage is used outside its provider');
  return state;
}
