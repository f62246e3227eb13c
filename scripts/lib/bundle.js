// @ts-check
/**
 * Joins what the compiled programs load, with the packages they use, into a few files in `dist/bin/`: a program starts
 * in half the time (decision 0029).
 */
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './prepare.js';

const dist = join(root, 'dist');
const out = join(dist, 'bin');
const PROGRAMS = { api: 'apps/api/src/main', worker: 'apps/worker/src/main', cli: 'apps/cli/src/main' };
/** Packages that stay in node_modules: native, or with threads or files of their own, or large and seldom needed. */
const OUTSIDE =
  /^(@node-rs\/argon2|msgpackr-extract|pino|piscina|pdfkit|fontkit|bwip-js|swagger-ui-dist|@zxcvbn-ts\/[a-z-]+)(\/|$)/;
/** Named in case they are installed, which they are not. */
const ABSENT = /^(@nestjs\/microservices|@nestjs\/websockets|@fastify\/static)(\/|$)/;
const BESIDE = /new URL\('\.\/([^']+)\.js', import\.meta\.url\)/g;
const ASKED_FOR = /\brequire(?:\$\d+)?\(["']((?:@[^/"']+\/)?[^./"'][^/"']*)/g;

/** @throws Error when a name cannot be resolved, or a package would be loaded twice */
export async function bundle() {
  const before = await stat(join(out, 'worker.js')).catch(() => null);
  const bundled = await rolldown({
    input: await entries(),
    platform: 'node',
    external: [OUTSIDE, ABSENT],
    plugins: [compiledSources, compatWithTypeorm],
    onLog: (level, { message }) => {
      if (level === 'warn') throw new Error(message);
    },
  });
  const { output } = await bundled.write({
    dir: out,
    format: 'esm',
    // Names of classes are names of tables, tokens and errors.
    keepNames: true,
    minify: { mangle: false, compress: false, codegen: true },
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundled.close();
  const chunks = output.filter((each) => each.type === 'chunk');
  refuseSecondCopies(chunks);
  await removeOld(new Set(output.map(({ fileName }) => fileName)), before?.mtimeMs ?? 0);
}

/** Programs, and what they start by its address: all lie in one folder, so the addresses hold. */
async function entries() {
  /** @type {Map<string, string>} */
  const found = new Map(Object.entries(PROGRAMS).map(([name, file]) => [name, join(dist, `${file}.js`)]));
  // Several command lines in one process.
  found.set('run', join(dist, 'apps/cli/src/run.js'));
  for (const folder of ['apps', 'libs'])
    for (const entry of await readdir(join(dist, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.name.endsWith('.js')) continue;
      const code = await readFile(join(entry.parentPath, entry.name), 'utf8');
      for (const [, name = ''] of code.matchAll(BESIDE)) {
        if (found.has(name)) throw new Error(`two files that are started have the name ${name}`);
        found.set(name, join(entry.parentPath, `${name}.js`));
      }
    }
  return Object.fromEntries(found);
}

/** Our own sources under their own positions. @type {import('rolldown').Plugin} */
const compiledSources = {
  name: 'compiled-sources',
  load: {
    filter: { id: /\/dist\/(apps|libs)\// },
    handler: async (id) => ({
      code: await readFile(id, 'utf8'),
      map: await readFile(`${id}.map`, 'utf8'),
    }),
  },
};

/** @nestjs/typeorm asks at run time for what TypeORM had before its version 1, which loads all of it once more. @type {import('rolldown').Plugin} */
const compatWithTypeorm = {
  name: 'compat-with-typeorm',
  transform: {
    filter: { id: /@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/ },
    handler: (code) => ({
      code: `import * as typeorm from 'typeorm';\n${code.replace("require('typeorm')", 'typeorm')}`,
      map: null,
    }),
  },
};

/**
 * A package inside that is also asked for by its name would be there twice, with two sets of classes and registers.
 * @param {import('rolldown').OutputChunk[]} chunks
 */
function refuseSecondCopies(chunks) {
  const inside = new Set(
    chunks.flatMap(({ moduleIds }) =>
      moduleIds.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []),
    ),
  );
  for (const { code, fileName } of chunks)
    for (const [, name = ''] of code.matchAll(ASKED_FOR))
      if (inside.has(name)) throw new Error(`${fileName} contains ${name} and asks for it once more`);
}

/**
 * A process that runs may still load files of the build that was there; those of earlier ones go.
 * @param {Set<string>} written @param {number} before when the build that was there was written, ms
 */
async function removeOld(written, before) {
  for (const name of await readdir(out)) {
    const file = join(out, name);
    if (!written.has(basename(name)) && (await stat(file)).mtimeMs < before) await rm(file);
  }
}
