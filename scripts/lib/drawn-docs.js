// @ts-check
/**
 * The parts of docs/ that are drawn from the code: a picture for each library (docs/architecture.md), the words of
 * states and enumerations (docs/glossary.md), and the list of decisions (docs/README.md).
 *
 *     node scripts/lib/drawn-docs.js     writes them again
 *
 * `docs.spec.ts` fails when they differ.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { swcOptions } from './swc-options.js';

export const ROOT = join(import.meta.dirname, '../..');

/** @typedef {{ readonly from: string, readonly to: string, readonly path: string }} Import */

const read = (/** @type {string} */ path) => readFileSync(join(ROOT, path), 'utf8');

/** @returns {string[]} */
function filesUnder(/** @type {string} */ folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file) && !/(\.spec\.tsx?|\/assembly\/.*)$/.test(file))
    .filter((file) => !/(^|\/)(dist|node_modules)\//.test(file))
    .sort();
}

/** Where it belongs: `libs/intake`, `apps/api`. */
const homeOf = (/** @type {string} */ file) => file.split('/').slice(0, 2).join('/');

/** The folder inside a library; files beside `index.ts` are in none. */
function roomOf(/** @type {string} */ file) {
  const [, , , room, rest] = file.split('/');
  return rest === undefined ? '' : String(room);
}

/** Files that only list what the library offers, or put its classes together. */
const LISTS = /(^|\/)(index|worker|[\w-]+\.module)\.ts$/;

/** Files that stand beside another one, which says what it is about. */
const ACCESSORY = /\.(errors|entity|queries|life|codes|views|limits|data|worker)$/;

/** @returns {Import[]} */
function importsOf(/** @type {string} */ file) {
  return [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to]) => ({
    from: file,
    to: String(to),
    path: String(to).startsWith('.') ? posix.join(dirname(file), String(to)) : String(to),
  }));
}

export const libraries = () =>
  readdirSync(join(ROOT, 'libs')).filter((name) => statSync(join(ROOT, 'libs', name)).isDirectory());

/** @type {Import[] | null} */
let known = null;
const allImports = () => (known ??= ['libs', 'apps'].flatMap(filesUnder).flatMap(importsOf));

const listed = (/** @type {Iterable<string>} */ names) => [...new Set(names)].sort().join(', ');

/** The rooms of a library, which of them use which, who uses the library, and what it uses itself: as mermaid. */
export function pictureOf(/** @type {string} */ library) {
  const home = `libs/${library}`;
  const own = allImports().filter(({ from }) => homeOf(from) === home);
  const uses = listed(
    own.flatMap(({ to }) => (to.startsWith('@homeward/') ? [String(to.split('/')[1])] : [])),
  );
  const users = listed(
    allImports()
      .filter(
        ({ from, to }) =>
          homeOf(from) !== home && to.split('/').slice(0, 2).join('/') === `@homeward/${library}`,
      )
      .map(({ from }) => homeOf(from).replace('libs/', '')),
  );
  const rooms = new Set(filesUnder(`${home}/src`).map(roomOf).filter(Boolean));
  const arrows = new Set(
    own
      .filter(({ from, to }) => to.startsWith('.') && !LISTS.test(from))
      .map(({ from, path }) => ({ from: roomOf(from), to: roomOf(path) }))
      .filter(({ from, to }) => from !== to && rooms.has(from) && rooms.has(to))
      .map(({ from, to }) => `    ${id(from)} --> ${id(to)}`),
  );
  const beside = filesUnder(`${home}/src`).filter((file) => roomOf(file) === '' && !LISTS.test(file));
  const main = beside.map((file) => posix.basename(file, '.ts')).filter((file) => !ACCESSORY.test(file));
  return [
    '```mermaid',
    'flowchart LR',
    ...(users ? [`  users(["${users}"]) --> library`] : []),
    `  subgraph library["${home}"]`,
    ...(main.length > 0 ? [`    files["${inLines(main)}"]`] : []),
    ...[...rooms].sort().map((room) => `    ${id(room)}["${room}/"]`),
    ...[...arrows].sort(),
    '  end',
    ...(uses ? [`  library --> used(["${uses}"])`] : []),
    '```',
  ].join('\n');
}

/** Three names in a line. */
function inLines(/** @type {readonly string[]} */ names) {
  const lines = [];
  for (let i = 0; i < names.length; i += 3) lines.push(names.slice(i, i + 3).join(', '));
  return lines.join('<br/>');
}

/** A word that mermaid takes as the name of a box; `end` and the like are its own. */
const id = (/** @type {string} */ name) => `r_${name.replaceAll(/\W/g, '_')}`;

/** Words that pages, errors and reports share. @returns {Promise<Record<string, Record<string, Record<string, string>>>>} */
async function sharedWords(/** @type {string} */ language) {
  const { code } = transformSync(read(`libs/rules/src/words/${language}.ts`), swcOptions);
  const words = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const suffix = language.toUpperCase();
  return { status: words[`STATES_${suffix}`], enum: words[`KINDS_${suffix}`] };
}
const SHARED = { zh: await sharedWords('zh'), en: await sharedWords('en') };

const FIRST = readdirSync(join(ROOT, 'apps/web/src/i18n/zh/first')).map((file) => file.replace('.json', ''));

/** The words of one list of the pages, such as `enum.role`, `status.hit` or all of `nav`: code, Chinese, English. */
export function wordsOf(/** @type {string} */ list) {
  const [file, key] = list.split('.');
  /** @returns {Record<string, string>} */
  const words = (/** @type {'zh' | 'en'} */ language) => {
    const all = JSON.parse(
      read(`apps/web/src/i18n/${language}/${FIRST.includes(String(file)) ? 'first/' : ''}${file}.json`),
    );
    return key === undefined ? all : (SHARED[language][String(file)]?.[key] ?? all[key]);
  };
  const zh = words('zh');
  return [
    '| in the code | 中文 | English |',
    '|---|---|---|',
    ...Object.entries(words('en')).map(([code, english]) => `| \`${code}\` | ${zh[code]} | ${english} |`),
  ].join('\n');
}

/** Decision records with their titles, each a row. */
function decisions() {
  const files = readdirSync(join(ROOT, 'docs/decisions')).filter((file) => /^\d{4}-.*\.md$/.test(file));
  const titleOf = (/** @type {string} */ file) =>
    String(/^# (.*)$/m.exec(read(`docs/decisions/${file}`))?.[1]).replace(/^\d+\W+/, '');
  return [
    '| no. | decision |',
    '|---|---|',
    ...files.sort().map((file) => `| ${file.slice(0, 4)} | [${titleOf(file)}](decisions/${file}) |`),
  ].join('\n');
}

/** What stands between `<!-- drawn: … -->` and `<!-- /drawn -->`, by what the mark names. */
const PAINTERS = /** @type {Record<string, (what: string) => string>} */ ({
  library: pictureOf,
  words: wordsOf,
  list: decisions,
});
const MARK = /<!-- drawn: (\w+) ([\w.]+) -->\n[^]*?<!-- \/drawn -->/g;

/** The text with every drawn part as it should be. */
export function drawnAnew(/** @type {string} */ text) {
  return text.replaceAll(MARK, (_, kind, what) => {
    const paint = PAINTERS[kind];
    if (!paint) throw new Error(`nothing draws "${kind}"`);
    return `<!-- drawn: ${kind} ${what} -->\n${paint(what)}\n<!-- /drawn -->`;
  });
}

export const DRAWN = ['docs/README.md', 'docs/architecture.md', 'docs/glossary.md'];

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const file of DRAWN) writeFileSync(join(ROOT, file), drawnAnew(read(file)));
