// @ts-check
/**
 * npm run kernels [-- --check]: compiles the kernels of the search and of kinship (libs/x/assembly) and writes each
 * binary with its hash beside what uses it; --check compares instead, and fails when a stored binary is another.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import compiler from 'assemblyscript/asc';
import { root, stop } from './lib/prepare.js';

const KERNELS = [
  {
    source: 'libs/search/assembly/kernels.ts',
    target: 'libs/search/src/kernel-binary.ts',
    options: [
      ...['--enable', 'simd,threads'],
      ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '16384'],
    ],
  },
  {
    source: 'libs/kinship/assembly/convolve.ts',
    target: 'libs/kinship/src/case/convolution-binary.ts',
    options: ['--enable', 'simd', '--initialMemory', '1', '--maximumMemory', '16384'],
  },
];

const folder = mkdtempSync(join(tmpdir(), 'homeward-kernels-'));
try {
  for (const { source, target, options } of KERNELS) {
    const binary = join(folder, 'kernels.wasm');
    const { error, stderr } = await compiler.main([
      join(root, source),
      ...['--baseDir', root, '--outFile', binary],
      ...['-O3', '--noAssert', '--runtime', 'stub'],
      ...options,
    ]);
    if (error) stop(`${source} could not be compiled:\n${stderr.toString()}`);
    const text = moduleOf(readFileSync(binary), dirname(source));
    if (!process.argv.includes('--check')) writeFileSync(join(root, target), text);
    else if (readFileSync(join(root, target), 'utf8') !== text)
      stop(`${target} is not what ${source} compiles to; run npm run kernels`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {Buffer} binary @param {string} source */
function moduleOf(binary, source) {
  const hash = createHash('sha256').update(binary).digest('hex');
  const lines = binary.toString('base64').match(/.{1,100}/g) ?? [];
  return [
    `// Written by \`npm run kernels\` from ${source}; not edited by hand.`,
    `export const KERNEL_SHA256 = '${hash}';`,
    'export const KERNEL_BASE64 =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}
