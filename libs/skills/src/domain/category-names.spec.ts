import { categoryName } from './category-names';
import { readTaxonomy } from './taxonomy-files';

it('knows a name for every domain of the taxonomy, and each its own', () => {
  const domains = new Set(readTaxonomy().skills.map(({ domain }) => domain));
  const names = [...domains].map(categoryName);
  for (const name of names) expect(name).toMatch(/^[A-Z]/);
  expect(new Set(names).size).toBe(domains.size);
  expect(categoryName('quantum-things')).toBe('quantum things');
});
