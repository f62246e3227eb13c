// @ts-check
/**
 * Run by `build`: compiles the server's sources into `dist/`, file by file, removes what no source leads to any more,
 * and joins the rest into the programs.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { bundle } from './bundle.js';
import { root } from './prepare.js';
import { swcOptions } from './swc-options.js';

const out = join(root, 'dist');
const SOURCES = ['apps/api', 'apps/worker', 'apps/cli', 'libs'];
/** Tests and what only they use, declarations, and the kernels, which have a compiler of their own. */
const LEFT_OUT = /\.spec\.ts$|\.d\.ts$|^libs\/testing\/|^libs\/[a-z]+\/assembly\//;

const sources = (await Promise.all(SOURCES.map(sourcesBelow))).flat();
const written = new Set(await Promise.all(sources.map(compile)));
for (const folder of ['apps', 'libs'])
  for (const file of await filesBelow(join(out, folder)))
    if (!written.has(file.replace(/\.map$/, ''))) await rm(file);
await bundle();

/** @param {string} file from the root @returns what was written */
async function compile(file) {
  const target = join(out, file.replace(/\.ts$/, '.js'));
  const { code, map } = await transformFile(join(root, file), {
    ...swcOptions,
    swcrc: false,
    sourceMaps: true,
    sourceFileName: relative(dirname(target), join(root, file)),
  });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.map`, map ?? '');
  await writeFile(target, `${linked(code, target)}//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
  return target;
}

/** Names of our own libraries become the paths of their compiled entries (`paths` of tsconfig.json). */
function linked(/** @type {string} */ code, /** @type {string} */ target) {
  return code.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*)(["'])@homeward\/([a-z]+)(?:\/([a-z]+))?\2/g,
    (_, before, quote, library, door = 'index') =>
      `${before}${quote}${relative(dirname(target), join(out, 'libs', library, `src/${door}.js`))}${quote}`,
  );
}

/** @param {string} folder from the root */
async function sourcesBelow(folder) {
  const files = await filesBelow(join(root, folder));
  return files
    .map((file) => relative(root, file))
    .filter((file) => file.endsWith('.ts') && !LEFT_OUT.test(file));
}

/** @param {string} folder @returns {Promise<string[]>} */
async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
