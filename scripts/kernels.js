// @ts-check
/**
 * npm run kernels [-- --check]: compiles the search kernels (libs/search/assembly) and writes the binary with its hash
 * to libs/search/src/kernel-binary.ts; --check compares instead, and fails when the stored binary is another.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, stop } from './lib/prepare.js';

const target = join(root, 'libs/search/src/kernel-binary.ts');
const folder = mkdtempSync(join(tmpdir(), 'homeward-kernels-'));
try {
  const binary = join(folder, 'kernels.wasm');
  const compiled = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/assemblyscript/bin/asc.js'),
      'libs/search/assembly/kernels.ts',
      ...['--outFile', binary],
      ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,threads'],
      ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '16384'],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (compiled.status !== 0) stop(`the kernels could not be compiled:\n${compiled.stderr}`);
  const text = moduleOf(readFileSync(binary));
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text)
    stop(
      'libs/search/src/kernel-binary.ts is not what libs/search/assembly compiles to; run npm run kernels',
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {Buffer} binary */
function moduleOf(binary) {
  const hash = createHash('sha256').update(binary).digest('hex');
  const lines = binary.toString('base64').match(/.{1,100}/g) ?? [];
  return [
    '// Written by `npm run kernels` from libs/search/assembly; not edited by hand.',
    `export const KERNEL_SHA256 = '${hash}';`,
    'export const KERNEL_BASE64 =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}
