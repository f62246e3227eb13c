// @ts-check
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
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

/** Sources of the server, which `npm run build` compiles into `dist/` file by file; what only tests use is not among them. */
const SERVER = /^(?:libs\/(?!testing\/)|apps\/(?:api|worker|cli)\/).*\.[jt]s$/;

/** System tests load what the programs are made of (decision 0034): Node runs it as it is, and nothing is compiled twice. */
const compiled = {
  name: 'homeward-compiled',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} source @param {string | undefined} importer */
  resolveId(source, importer) {
    if (!isAbsolute(source) && !(source.startsWith('.') && importer)) return null;
    const file = relative(root, isAbsolute(source) ? source : resolve(dirname(importer ?? root), source));
    const built = `${root}dist/${file.replace(/\.ts$/, '.js')}`;
    return SERVER.test(file) && existsSync(built) ? built : null;
  },
};

/** What the plugin leads to is not compiled once more. */
const server = { deps: { external: [/\/dist\/(?:libs|apps)\//] } };

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
        // CI has built before; at a desk, a changed source is tested at once.
        plugins: process.env.CI ? [compiled] : [],
        test: {
          ...shared,
          name: 'unit',
          server,
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
        plugins: [compiled],
        test: {
          ...shared,
          name: 'system',
          server,
          include: ['test/**/*.spec.ts'],
          globalSetup: 'test/support/global-setup.js',
          sequence: { ...shared.sequence, groupOrder: 1 },
        },
      },
    ],
  },
});
