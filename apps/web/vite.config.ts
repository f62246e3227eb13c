import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from './compress.ts';
import { preloadStart } from './preload-start.ts';

const PASSES_ON =
  /\/(?:apps\/web\/src|libs)\/(?:[\w-]+\/)*index\.tsx?$|\/node_modules\/@rc-component\/[\w-]+\/es\//;

const antd = (...names: string[]): string => `antd/es/(?:${names.join('|')})`;
/** Libraries that each page needs, with what they need, as one file: fifty small ones would wait for one another. */
const EVERYWHERE = [
  ...['react', 'react-dom', 'react-router', 'react-i18next', 'i18next', '@tanstack/[\\w-]+'],
  '@ant-design/icons/es/icons/(?:Download|Plus|QuestionCircle|Reload|Search)Outlined\\.js',
  antd('alert', 'app', 'button', 'config-provider', 'empty', 'flex', 'grid', 'layout'),
  antd('modal', 'space', 'tag'),
];
/** What is filled in, and what it is filled in on. */
const FORMS = [
  antd('card', 'checkbox', 'dropdown', 'form', 'input', 'input-number', 'popover', 'radio', 'select'),
  antd('typography'),
];

const oneOf = (names: readonly string[]): RegExp => new RegExp(`/node_modules/(?:${names.join('|')})(?:/|$)`);

/** Everything is served from the own origin: no inline script, no data: fonts, so the strict CSP holds. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadStart(), compressed()],
  // The pure libraries (no I/O) also run in the browser.
  resolve: {
    alias: [
      {
        find: /^@homeward\/(rules|str|kinship)$/,
        replacement: resolve(import.meta.dirname, '../../libs/$1/src/index.ts'),
      },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Our barrels only pass on, and the parts of Ant Design do nothing by being loaded (their packages do not say so):
      // without this each page loads what any page uses.
      treeshake: { moduleSideEffects: (id) => !PASSES_ON.test(id) },
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const [, language, area] = /\/i18n\/(\w+)\/(\w+)\.json$/.exec(facadeModuleId ?? '') ?? [];
          return `assets/${area === undefined ? '[name]' : `words.${language!}.${area}`}-[hash].js`;
        },
        codeSplitting: {
          groups: [
            { name: 'base', test: oneOf(EVERYWHERE), priority: 1 },
            { name: 'forms', test: oneOf(FORMS) },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
