/**
 * Every address of the app and the file that answers it. A feature's route lives in the feature's folder; this list is the only
 * place that joins them. The router plugin reads it and writes route-tree.gen.ts (not committed).
 */
type RouteNode = { type: 'index'; file: string } | { type: 'route'; path: string; file: string };

const index = (file: string): RouteNode => ({ type: 'index', file });
const route = (path: string, file: string): RouteNode => ({ type: 'route', path, file });

const children: RouteNode[] = [
  index('features/landing/landing.route.tsx'),

  route('/search', 'features/talent-search/talent-search.route.tsx'),
  route('/talent/$id', 'features/talent-profile/talent-profile.route.tsx'),
  route('/talent/$id/similar', 'features/similar-talent/similar-talent.route.tsx'),
  route('/skills', 'features/skill-browser/skill-browser.route.tsx'),

  route('/jobs', 'features/job-posting/job-list.route.tsx'),
  route('/jobs/new', 'features/job-posting/new-job.route.tsx'),
  route('/jobs/$id', 'features/shortlist/shortlist.route.tsx'),
  route('/jobs/$id/edit', 'features/job-posting/edit-job.route.tsx'),

  route('/operator/search', 'features/search-health/search-health.route.tsx'),
  route('/operator/unknown-phrases', 'features/unknown-phrases/unknown-phrases.route.tsx'),

  route('/fairness', 'features/fairness/fairness.route.tsx'),
  route('/fairness/$id', 'features/fairness/fairness-audit.route.tsx'),

  route('/programs', 'features/program/program.route.tsx'),
  route('/programs/$slug/import', 'features/trainee-import/trainee-import.route.tsx'),
  route('/imports/$id', 'features/trainee-import/import-watch.route.tsx'),
  route('/cohorts/$id', 'features/cohort/cohort.route.tsx'),

  route('/notices', 'features/notices/notices.route.tsx'),

  route('/saved-searches', 'features/saved-searches/saved-searches.route.tsx'),
  route('/saved-searches/$id', 'features/saved-searches/new-people.route.tsx'),
  route('/unsubscribe/$token', 'features/saved-searches/unsubscribe.route.tsx'),

  route('/profile', 'features/profile/profile.route.tsx'),
  route('/profile/resume', 'features/resume/resume.route.tsx'),
  route('/claim', 'features/claim/claim.route.tsx'),
  route('/jobs-for-me', 'features/jobs-for-me/jobs-for-me.route.tsx'),
  route('/find-jobs', 'features/job-search/job-search.route.tsx'),

  route('/sign-in', 'features/account/sign-in.route.tsx'),
  route('/sign-up', 'features/account/sign-up.route.tsx'),
  route('/verify-email', 'features/account/verify-email.route.tsx'),
  route('/forgot-password', 'features/account/forgot-password.route.tsx'),
  route('/reset-password', 'features/account/reset-password.route.tsx'),
];

export const routes = { type: 'root' as const, file: 'app/root.route.tsx', children };
