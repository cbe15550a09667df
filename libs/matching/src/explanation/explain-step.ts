import type { StepCode, StepParams } from '../career/domain/career-step';
import type { Locale } from './catalogue';
import { wordingOf } from './wording';

/** What a step would bring, in one sentence: "LangGraph at level 3 puts you in the top ten of 14 open jobs." */
export function explainStep(
  { code, params, jobs }: { readonly code: StepCode; readonly params: StepParams; readonly jobs: number },
  skillName: string | null,
  locale: Locale,
): string {
  const words = wordingOf(locale);
  const { level, from, rate, hours, language, languageLevel } = params;
  const text = words.translate(code, {
    jobs: words.counted('jobs', jobs),
    skill: skillName === null ? undefined : words.isolate(skillName),
    number: level === undefined ? undefined : words.isolate(String(level)),
    from: from === undefined ? undefined : words.isolate(String(from)),
    rate: rate && words.money(rate),
    hours: hours === undefined ? undefined : words.counted('hours', hours),
    language: language === undefined ? undefined : words.language(language),
    level: languageLevel && words.languageLevel(languageLevel),
  });
  return words.finish(text);
}
