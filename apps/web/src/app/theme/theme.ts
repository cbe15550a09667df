import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import type { Language } from '@/shared/i18n/languages';
import { dark, gray, hunar, saffron } from './colours';

const FONTS = "'Inter Variable', 'Inter Fallback', 'Noto Nastaliq Urdu', system-ui, sans-serif";

/** Nastaliq hangs from a slope and needs about twice the height of Latin lines. */
const leading = (language: Language) => (language === 'ur' ? '2.1' : '1.55');

export const themeOf = (language: Language) =>
  createTheme({
    colors: { hunar, saffron, gray, dark },
    primaryColor: 'hunar',
    primaryShade: { light: 7, dark: 6 },
    autoContrast: true,
    luminanceThreshold: 0.32,
    fontFamily: FONTS,
    headings: {
      fontFamily: FONTS,
      fontWeight: language === 'ur' ? '600' : '650',
      sizes: {
        h1: { fontSize: 'clamp(1.6rem, 1.25rem + 1.6vw, 2.25rem)', lineHeight: language === 'ur' ? '2' : '1.2' },
        h2: { fontSize: '1.3rem', lineHeight: language === 'ur' ? '2' : '1.3' },
        h3: { fontSize: '1.06rem', lineHeight: language === 'ur' ? '2' : '1.4' },
      },
    },
    lineHeights: {
      xs: leading(language),
      sm: leading(language),
      md: leading(language),
      lg: leading(language),
      xl: leading(language),
    },
    defaultRadius: 'md',
    radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '24px' },
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    components: {
      Paper: { defaultProps: { radius: 'lg' } },
      Badge: { defaultProps: { tt: 'none', fw: 550, radius: 'sm', lts: 0 } },
      Button: { defaultProps: { fw: 550 } },
      Modal: { defaultProps: { radius: 'lg', overlayProps: { backgroundOpacity: 0.45 } } },
      Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.45 } } },
    },
  });

/** The pairs that Mantine's defaults leave below a contrast of 4.5 : 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf9f6',
    '--mantine-color-text': '#1b211e',
    '--mantine-color-dimmed': '#555d58',
    '--mantine-color-placeholder': '#6b726d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#126b53',
    '--hunar-surface': '#ffffff',
    '--hunar-sunken': '#f1f0ea',
    '--hunar-line': '#e2e1d9',
    '--hunar-control': '#8a918c',
    '--hunar-wash': '#e9f3ee',
  },
  dark: {
    '--mantine-color-body': '#0f1614',
    '--mantine-color-text': '#e4ebe7',
    '--mantine-color-dimmed': '#a3b2ab',
    '--mantine-color-placeholder': '#8b9a93',
    '--mantine-color-error': '#ff9c92',
    '--mantine-color-anchor': '#80c5aa',
    '--hunar-surface': '#16201d',
    '--hunar-sunken': '#0b1110',
    '--hunar-line': '#2b3934',
    '--hunar-control': '#6d7f78',
    '--hunar-wash': '#142a23',
  },
});
