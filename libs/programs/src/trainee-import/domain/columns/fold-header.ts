import { cleanText } from '../text/clean-text';

/** A header reduced to its words: case, punctuation and letter variants folded, `#` and `%` spelled out. */
export function foldHeader(header: string): string {
  return cleanText(header.normalize('NFKC'))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[هةۃھ]/g, 'ہ')
    .replace(/['’`‘]/g, '')
    .replace(/#/g, ' no ')
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
