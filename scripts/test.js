// @ts-check
/**
 * npm test [-- unit|system|all] [pattern …]: every test that exists. Installs what is missing first; system tests build what they run.
 * Its last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, install, root } from './lib/prepare.js';

const known = ['unit', 'system', 'all'];
const args = process.argv.slice(2);
const which = known.includes(args[0] ?? '') ? String(args.shift()) : 'all';
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

checkNode();
await install(say, { tests: true });
const folder = mkdtempSync(join(tmpdir(), 'homeward-results-'));
const output = join(folder, 'results.json');
const vitest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...(which === 'all' ? [] : ['--project', which]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
    ...args,
  ],
  // Standard output carries the last line alone.
  { cwd: root, stdio: ['ignore', 2, 2] },
);

let passed = 0;
let failed = 0;
try {
  const results = JSON.parse(readFileSync(output, 'utf8'));
  passed = results.numPassedTests;
  // A test file that could not run, or whose preparation failed, counts as one failure.
  const broken = results.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  failed = results.numFailedTests + broken.length;
} catch {
  failed = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed === 0 && vitest.status !== 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
