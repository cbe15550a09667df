import { eachWord, numbersIn } from './row-reader';

const wordsOf = (vector: string): [string, number][] => {
  const words: [string, number][] = [];
  eachWord(vector, (word, weights) => words.push([word, weights]));
  return words;
};

describe('a row of the tables', () => {
  it('has numbers, some of them missing', () => {
    expect(numbersIn('{}')).toEqual([]);
    expect(numbersIn('{7}')).toEqual([7]);
    expect(numbersIn('{1,-2.5,NULL,1e+20}')).toEqual([1, -2.5, Number.NaN, 1e20]);
  });
  it('has words with their weights', () => {
    expect(wordsOf('')).toEqual([]);
    expect(wordsOf(`'react':1A`)).toEqual([['react', 1]]);
    expect(wordsOf(`'go':4 'machine learning':2B,4 'react':1A,2B,3C,4`)).toEqual([
      ['go', 8],
      ['machine learning', 2 | 8],
      ['react', 15],
    ]);
  });
  it('has words with quotes, backslashes and colons in them', () => {
    expect(wordsOf(String.raw`'''':4 'a''b':1A 'c\\d':2B 'e:1A f':3C`)).toEqual([
      [`'`, 8],
      [`a'b`, 1],
      ['c\\d', 2],
      ['e:1A f', 4],
    ]);
  });
});
