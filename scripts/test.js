// @ts-check
/**
 * npm test [-- unit|system|all] [pattern …]: every test that exists. Installs and builds what is missing first.
 * Its last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, checkNode, install, root } from './lib/prepare.js';

const known = ['unit', 'system', 'all'];
const args = process.argv.slice(2);
const which = known.includes(args[0] ?? '') ? String(args.shift()) : 'all';
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

checkNode();
await install(say, { tests: true });
// The fault tests kill real processes, the browser tests open the built pages; the others run from the sources.
if (which === 'all' || args.some((pattern) => /faults|browser|cli|engine/.test(pattern))) await build(say);

const folder = mkdtempSync(join(tmpdir(), 'homeward-results-'));
const output = join(folder, 'results.json');
const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    ...(which === 'all' ? [] : ['--selectProjects', which]),
    '--json',
    `--outputFile=${output}`,
    '--maxWorkers=2',
    // A test that leaves a connection open fails or passes on its own; it must not keep the run from ending.
    '--forceExit',
    ...args,
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);

let passed = 0;
let failed = 0;
try {
  const results = JSON.parse(readFileSync(output, 'utf8'));
  passed = results.numPassedTests;
  // A test file that could not run at all counts as one failure.
  failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
} catch {
  failed = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed === 0 && jest.status !== 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
