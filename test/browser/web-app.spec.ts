import { adminFlow } from './flows/admin.flow';
import { alertsFlow } from './flows/alerts.flow';
import { auditorFlow } from './flows/auditor.flow';
import { careerFlow } from './flows/career.flow';
import { founderFlow } from './flows/founder.flow';
import { freelancerFlow } from './flows/freelancer.flow';
import { findingFlow } from './flows/finding.flow';
import { honestyFlow } from './flows/honesty.flow';
import { matchingFlow } from './flows/matching.flow';
import { operatorFlow } from './flows/operator.flow';
import { pagesFlow } from './flows/pages.flow';
import { searchFlow } from './flows/search.flow';
import { shutdownFlow } from './flows/shutdown.flow';
import { strangerFlow } from './flows/stranger.flow';
import { urduFlow } from './flows/urdu.flow';
import { warnInBox, whyNoChromium } from './support/chromium';
import { Stage } from './support/stage';

const missing = whyNoChromium();
if (missing) {
  warnInBox([
    'THE BROWSER TESTS ARE SKIPPED: nothing in this run has looked at the web app.',
    missing,
    'Set CHROME_PATH to a Chrome or Chromium and run them again.',
  ]);
}

/** One system for all of it, in this order: what a flow leaves behind is what the next one finds. */
(missing ? describe.skip : describe)('the built system in a real browser', () => {
  let stage: Stage;
  const current = (): Stage => stage;

  beforeAll(async () => {
    stage = await Stage.open();
  }, 180_000);
  afterEach(() => stage.tidy());
  afterAll(() => stage?.close(), 60_000);

  describe('a stranger', () => strangerFlow(current));
  describe('a founder', () => founderFlow(current));
  describe('a founder who searches closely', () => searchFlow(current));
  describe('in Urdu and in the dark', () => urduFlow(current));
  describe('a programme admin', () => adminFlow(current));
  describe('a freelancer', () => freelancerFlow(current));
  describe('a founder who has the job in words', () => matchingFlow(current));
  describe('whoever looks for jobs and skills', () => findingFlow(current));
  describe('a founder who keeps a search', () => alertsFlow(current));
  describe('a freelancer who wants more', () => careerFlow(current));
  describe('an auditor', () => auditorFlow(current));
  describe('an operator', () => operatorFlow(current));
  describe('every main page', () => pagesFlow(current));
  describe('when something goes wrong', () => honestyFlow(current));
  describe('at the end', () => shutdownFlow(current));
});
