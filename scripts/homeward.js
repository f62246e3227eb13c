// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, checkNode, install, root } from './lib/prepare.js';

const say = (/** @type {string} */ line) => process.stderr.write(`homeward: ${line}\n`);
checkNode();
await install(say);
await build(say, { web: false });
const done = spawnSync(
  process.execPath,
  ['--enable-source-maps', join(root, 'dist/bin/cli.js'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(done.status ?? 1);
