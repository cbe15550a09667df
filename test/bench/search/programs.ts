/** The sponsor of all generated programmes. */
export const ORGANISATION_ID = uuid(0, 1);

const NAMES = [
  ['digital-skills', 'Digital Skills Pakistan'],
  ['women-in-tech', 'Women in Tech'],
  ['ai-fellowship', 'AI Fellowship'],
  ['cloud-academy', 'Cloud Academy'],
  ['rural-freelancers', 'Rural Freelancers'],
  ['design-school', 'Design School'],
] as const;

export const PROGRAMS = NAMES.map(([slug, name], at) => ({ id: uuid(1, at + 1), slug, name }));

/** Forty cohorts: the programmes' terms, one after another. */
export const COHORTS = Array.from({ length: 40 }, (_, at) => {
  const term = Math.floor(at / PROGRAMS.length);
  const name = `${term % 2 === 0 ? 'Spring' : 'Autumn'} ${2022 + (term >> 1)}`;
  const slug = name.toLowerCase().replace(' ', '-');
  return { id: uuid(2, at + 1), programId: PROGRAMS[at % PROGRAMS.length]!.id, slug, name };
});

export const COHORTS_OF: ReadonlyMap<string, typeof COHORTS> = new Map(
  PROGRAMS.map(({ id }) => [id, COHORTS.filter(({ programId }) => programId === id)]),
);

function uuid(kind: number, number: number): string {
  return `018c0000-000${kind}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
