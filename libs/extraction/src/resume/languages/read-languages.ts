import type { LanguageLevel } from '@hunar/kernel';
import type { Line } from '../../text/lines';
import { byRules, type Found } from '../../text/span';
import type { ReadLanguage } from '../resume-reading';
import type { Section } from '../sections/sections';
import { languageNamed } from './language-names';

/** Words for a level, the surest first. LinkedIn's five, the CEFR's six, and what people write. */
const LEVELS: readonly (readonly [RegExp, LanguageLevel])[] = [
  [/\bnative|mother[ -]?tongue|first language|muttersprache|madri|مادری|bilingual/i, 'native'],
  [/\bC2\b|\bmaster(?:y|ed)\b/i, 'C2'],
  [/\bC1\b/i, 'C1'],
  [/\bB2\b|upper[ -]?intermediate/i, 'B2'],
  [/\bB1\b/i, 'B1'],
  [/\bA2\b/i, 'A2'],
  [/\bA1\b/i, 'A1'],
  [/\blimited working/i, 'B1'],
  [/\b(?:professional )?working|\bvery good/i, 'B2'],
  [/\bfull professional|\bprofessional|\bfluen|\bproficien|\badvanced|\bexcellent|\bexpert|\bmahir|روان|ماہر/i, 'C1'],
  [/\bgood\b|\bcompetent|\bstrong|\bacha\b/i, 'B2'],
  [/\bintermediate|\bconversational|\bmoderate|\bmedium|\baverage|\bfair\b|\bdaramiyana/i, 'B1'],
  [/\bbasic|\belementary|\blimited|\bread(?:ing)? only|بنیادی/i, 'A2'],
  [/\bbeginner|\bnovice|\blearning/i, 'A1'],
];
const IELTS = /\bIELTS\b[^\d\n]{0,20}([4-9](?:\.[05])?)/i;
const WORD = /\p{L}+/gu;
const SPOKEN =
  /\b(?:fluent|native|speaks?|speaking|languages?|mother tongue|bilingual|proficient|trilingual|conversational)\b|زبان/i;

/** Languages with their levels: of the section about them, of lines labelled so, and of "fluent in English and Urdu". */
export function readLanguages(sections: readonly Section[], text: string): Found<ReadLanguage>[] {
  const found = new Map<string, Found<ReadLanguage>>();
  // The section about them knows best.
  const ordered = sections.toSorted((a, b) => Number(b.kind === 'languages') - Number(a.kind === 'languages'));
  for (const { kind, lines } of ordered) {
    for (const line of lines) {
      if (line.text.length > 600) continue;
      const about = kind === 'languages';
      if (!about && (kind === 'education' || kind === 'references' || kind === 'experience' || !SPOKEN.test(line.text)))
        continue;
      for (const one of about ? inList(line, lines) : inProse(line)) {
        const known = found.get(one.value.language);
        if (!known || (known.value.level === null && one.value.level !== null)) found.set(one.value.language, one);
      }
    }
  }
  const score = IELTS.exec(text);
  const english = found.get('en');
  if (score && english && english.value.level === null) {
    found.set('en', { ...english, value: { language: 'en', level: levelOfIelts(Number(score[1])) } });
  }
  return [...found.values()].toSorted((a, b) => a.span.start - b.span.start);
}

/** Council of Europe's alignment of IELTS bands. */
const levelOfIelts = (band: number): LanguageLevel =>
  band >= 8.5 ? 'C2' : band >= 7 ? 'C1' : band >= 5.5 ? 'B2' : band >= 4 ? 'B1' : 'A2';

function namesIn(line: Line): { code: string; start: number; end: number }[] {
  return [...line.text.matchAll(WORD)].flatMap((match) => {
    const code = /^\p{Ll}/u.test(match[0]) && match[0].length < 4 ? null : languageNamed(match[0]);
    return code === null ? [] : [{ code, start: match.index, end: match.index + match[0].length }];
  });
}

/** "English (Fluent), Urdu - Native", "Fluent: English, Urdu", a level in the next line, or dots behind. */
function inList(line: Line, lines: readonly Line[]): Found<ReadLanguage>[] {
  const names = namesIn(line);
  const shared = names.length > 0 ? levelIn(line.text.slice(0, names[0]!.start)) : null;
  return names.map(({ code, start, end }, at) => {
    const until = names[at + 1]?.start ?? line.text.length;
    const behind = line.text.slice(end, until);
    const next = lines[lines.indexOf(line) + 1];
    const below =
      names.length === 1 && behind.trim() === '' && next && namesIn(next).length === 0 ? levelIn(next.text) : null;
    // "English and Urdu (both fluent)": the level behind the last counts for those joined to it.
    const joined = names
      .slice(at + 1)
      .findIndex(
        (_, more) =>
          !/^\s*(?:,|and|&|\/|aur|اور|,? and)\s*$/i.test(
            line.text.slice(names[at + more]!.end, names[at + more + 1]!.start),
          ),
      );
    const group =
      joined < 0 && at < names.length - 1 && /^\s*\(?\s*(?:both|all)\b/i.test(line.text.slice(names.at(-1)!.end))
        ? levelIn(line.text.slice(names.at(-1)!.end))
        : null;
    const level = levelIn(behind) ?? barLevel(behind) ?? shared ?? below ?? group;
    return byRules({ language: code, level }, line.start + start, line.start + end);
  });
}

/** "Fluent in English and Urdu", "native Urdu speaker". */
function inProse(line: Line): Found<ReadLanguage>[] {
  const names = namesIn(line);
  if (names.length === 0) return [];
  const labelled = /^(?:spoken |foreign )?languages?\b/i.test(line.text);
  return names.flatMap(({ code, start, end }, at) => {
    const before = line.text.slice(Math.max(0, names[at - 1]?.end ?? start - 60), start);
    const behind = /^[\s(:-]*([^,;.|]{0,30})/.exec(line.text.slice(end, names[at + 1]?.start ?? end + 30))![1]!;
    const level =
      levelIn(behind) ??
      levelIn(before) ??
      (at > 0 ? levelIn(line.text.slice(Math.max(0, names[0]!.start - 40), names[0]!.start)) : null);
    return labelled || level !== null ? [byRules({ language: code, level }, line.start + start, line.start + end)] : [];
  });
}

const levelIn = (words: string): LanguageLevel | null => LEVELS.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** "●●●●○" */
function barLevel(words: string): LanguageLevel | null {
  const full = words.match(/[●★■█⬤◉▰]/g)?.length ?? 0;
  const empty = words.match(/[○☆□░◯▱]/g)?.length ?? 0;
  if (full + empty < 3) return null;
  return (['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const)[
    Math.min(5, Math.max(0, Math.round((full / (full + empty)) * 6) - 1))
  ]!;
}
