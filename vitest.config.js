// @ts-check
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { defineConfig } from 'vitest/config';
import { swcOptions } from './scripts/lib/swc-options.js';
import { LongestFirst } from './test/support/longest-first.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The compiler of the built programs compiles the tests as well (decision 0011); Vite's own would write other metadata. */
const swc = {
  name: 'homeward-swc',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    const file = id.split('?')[0] ?? id;
    if (!/\.ts$/.test(file) || file.includes('/node_modules/')) return null;
    return transform(code, { ...swcOptions, filename: file, swcrc: false, sourceMaps: true });
  },
};

/** A worker loads the libraries once and then runs one file after the other: files share what a module keeps. */
const shared = {
  root,
  environment: /** @type {const} */ ('node'),
  pool: /** @type {const} */ ('forks'),
  isolate: false,
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  sequence: { hooks: /** @type {const} */ ('list') },
};

export default defineConfig({
  plugins: [swc],
  oxc: { include: /\.tsx$/ },
  resolve: {
    alias: [
      { find: /^@homeward\/([a-z]+)\/([a-z]+)$/, replacement: `${root}libs/$1/src/$2.ts` },
      { find: /^@homeward\/([a-z]+)$/, replacement: `${root}libs/$1/src/index.ts` },
    ],
  },
  test: {
    sequence: { sequencer: LongestFirst },
    disableConsoleIntercept: true,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['{libs,apps,scripts}/**/*.spec.ts'],
          sequence: { ...shared.sequence, groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'web',
          environment: 'jsdom',
          include: ['apps/web/src/**/*.spec.tsx'],
          setupFiles: 'apps/web/src/testing/setup.ts',
          // Ant Design in jsdom is slow on a busy machine: a second alone, a minute among many programs.
          testTimeout: 240_000,
          sequence: { ...shared.sequence, groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'system',
          include: ['test/**/*.spec.ts'],
          globalSetup: 'test/support/global-setup.js',
          sequence: { ...shared.sequence, groupOrder: 1 },
        },
      },
    ],
  },
});
