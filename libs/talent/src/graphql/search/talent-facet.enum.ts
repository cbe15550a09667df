import { enumOf } from '@hunar/graphql';
import { TALENT_FACETS } from '../../domain/talent-query';

export const TalentFacetEnum = enumOf('TalentFacet', TALENT_FACETS, 'A property by which people divide.', {
  skills: 'Skills.',
  cities: 'Cities of residence.',
  countries: 'Countries of residence.',
  languages: 'Languages.',
  programs: 'Programmes.',
  cohorts: 'Cohorts.',
  certified: 'Certified or not.',
  evidence: 'Evidence of some skill.',
});
