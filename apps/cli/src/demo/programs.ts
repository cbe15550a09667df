import type { DemoTrack } from './skill-spellings';

export const DEMO_SPONSOR = { kind: 'sponsor', slug: 'demo-skills-programme', name: 'Demo Skills Programme' } as const;

export interface DemoCohort {
  readonly name: string;
  readonly trainees: number;
  /** Months in which people finished; empty for one that is still taught. */
  readonly finished: readonly string[];
}

export interface DemoProgram {
  readonly slug: string;
  readonly name: string;
  /** Begins the roll numbers. */
  readonly prefix: string;
  readonly tracks: readonly DemoTrack[];
  readonly cohorts: readonly DemoCohort[];
}

export const DEMO_PROGRAMS: readonly DemoProgram[] = [
  {
    slug: 'demo-applied-ai',
    name: 'Demo: Applied Generative AI',
    prefix: 'DAI',
    tracks: ['generative_ai', 'web'],
    cohorts: [
      { name: 'Autumn 2025', trainees: 110, finished: ['2026-01', '2026-02', '2026-03'] },
      { name: 'Spring 2026', trainees: 90, finished: ['2026-08', '2026-09', '2026-10'] },
    ],
  },
  {
    slug: 'demo-cloud-and-things',
    name: 'Demo: Cloud, Chain and Things',
    prefix: 'DCT',
    tracks: ['cloud_native', 'blockchain', 'iot'],
    cohorts: [
      { name: 'Autumn 2025', trainees: 105, finished: ['2026-02', '2026-03'] },
      { name: 'Summer 2026', trainees: 95, finished: [] },
    ],
  },
];
