import type { MantineColorsTuple } from '@mantine/core';

/** Deep green, the colour of the tiles of Multan; the accent of everything that can be acted on. */
export const hunar: MantineColorsTuple = [
  '#edf7f3',
  '#d6ece3',
  '#aedac8',
  '#80c5aa',
  '#54b08d',
  '#34977a',
  '#1d8066',
  '#126b53',
  '#0c5644',
  '#073f32',
];

/** Saffron: evidence, certificates, the few things that should catch the eye. */
export const saffron: MantineColorsTuple = [
  '#fff6e5',
  '#fdeac8',
  '#f9d592',
  '#f4be58',
  '#eea92a',
  '#dc9414',
  '#b8770b',
  '#8f5a06',
  '#6e4404',
  '#4d2f02',
];

/** Warm greys for paper and ink. */
export const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f3f2ed',
  '#e8e7e0',
  '#dad9d0',
  '#c3c3b9',
  '#9b9d94',
  '#71766f',
  '#565c56',
  '#373d39',
  '#1f2522',
];

/** Night: black with a drop of the same green. */
export const dark: MantineColorsTuple = [
  '#dfe7e3',
  '#b9c6c0',
  '#9aaaa3',
  '#6d7f78',
  '#3b4b45',
  '#2b3934',
  '#1e2a26',
  '#16201d',
  '#0f1614',
  '#0a100e',
];
