import { fileURLToPath } from 'node:url';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { routes } from './src/app/routes';

/** Where the API listens while the web app is developed. */
const api = process.env['HUNAR_API'] ?? 'http://127.0.0.1:3000';

/**
 * What nearly every page needs travels together: without this a first visit asks for some forty files of a kilobyte each. What only
 * a few pages need stays with them.
 */
const chunkGroups = [
  {
    name: 'framework',
    test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|urql|@urql|wonka|graphql|i18next|react-i18next)[\\/]/,
  },
  {
    name: 'interface',
    test: /node_modules[\\/](@mantine|@floating-ui|@tabler|clsx)[\\/]|src[\\/]shared[\\/](ui|session|i18n)[\\/]/,
    minShareCount: 6,
  },
];

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      routesDirectory: './src',
      generatedRouteTree: './src/app/route-tree.gen.ts',
      virtualRouteConfig: routes,
      autoCodeSplitting: true,
      quoteStyle: 'single',
      semicolons: true,
    }),
    react(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/uploads': api,
      '/resumes': api,
      // Opening the address is a page of the app; the button on it asks the API.
      '/unsubscribe': { target: api, bypass: ({ method, url }) => (method === 'GET' ? url : undefined) },
      // The page of an import has the same beginning; the API has its error file alone.
      '^/imports/[^/]+/issues\\.csv$': api,
    },
  },
});
