import type { Skill } from './taxonomy.types';

const WORDS_IN_A_SYNONYM = 3;

/**
 * Synonyms are the unguarded labels of a skill that a person may type ("k8s" for Kubernetes); exact words those whose
 * signs or shortness an engine would lose (C, C++, C#, .NET, Go, R).
 */
export function searchVocabulary(skills: readonly Skill[]): { synonyms: string[][]; exactWords: string[] } {
  const synonyms: string[][] = [];
  const exactWords = new Set<string>();
  for (const skill of skills) {
    const labels = [skill.name, ...skill.aliases];
    for (const label of labels) if (/^\S{1,2}$|^\S*[+#]\S*$|^\.\S+$/.test(label)) exactWords.add(label.toLowerCase());
    const trusted = labels.filter((label) => label === skill.name || !skill.guarded.includes(label));
    const group = new Set(trusted.map((label) => label.toLowerCase()).filter(isShort));
    if (group.size > 1) synonyms.push([...group]);
  }
  return { synonyms, exactWords: [...exactWords] };
}

const isShort = (label: string): boolean => label.split(/\s+/).length <= WORDS_IN_A_SYNONYM;
