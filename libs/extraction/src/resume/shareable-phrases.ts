import type { ResumeReading } from './resume-reading';

/** Addresses, family and papers: whatever stands beside such a word is about a person. */
const ABOUT_PEOPLE =
  /\b(?:house|flat|street|st\.?|road|sector|block|phase|colony|mohalla|p\.?o\.? box|father|mother|husband|wife|s\/o|d\/o|w\/o|born|birth|d\.?o\.?b|cnic|nic|passport|phone|cell|mobile no|tel|whatsapp|address|gender|religion|married|single)\b/i;

/** The unknown phrases of a résumé that may be kept for operators: none that says who wrote it. */
export function shareablePhrases({ resume, unknown }: ResumeReading): string[] {
  const own = new Set(
    [resume.name, resume.city, resume.email]
      .flatMap((found) => wordsOf(found?.value.split('@')[0] ?? ''))
      .filter((word) => word.length > 2),
  );
  return unknown
    .map(({ text }) => text)
    .filter((text) => !ABOUT_PEOPLE.test(text) && !wordsOf(text).some((word) => own.has(word)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
