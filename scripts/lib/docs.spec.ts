import { describe, expect, it } from 'vitest';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize, relative } from 'node:path';
import { DRAWN, drawnAnew, libraries, ROOT } from './drawn-docs.js';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const under = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file));

const manual = under('docs').filter((file) => file.endsWith('.md'));
const documents = [
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'SECURITY.md', 'apps/web/README.md'],
  ...manual,
];
/** Decisions and the changelog name what was there at their time. */
const present = documents.filter((file) => !file.startsWith('docs/decisions/'));

const sources = ['apps', 'libs', 'scripts', 'test', 'fixtures'].flatMap(under);
const code = sources.filter((file) => ['.ts', '.tsx', '.js', '.mjs'].includes(extname(file)));
const words = new Set([...code, 'openapi.json'].flatMap((file) => read(file).split(/[^A-Za-z0-9_$]+/)));
const names = new Set(sources.map((file) => file.slice(file.lastIndexOf('/') + 1)));

/** What stands between backticks, by document: `docs/api.md: npm run openapi`. */
const spansOf = (file: string) =>
  [...withoutBlocks(read(file)).matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
const withoutBlocks = (text: string) => text.replaceAll(/^```[^]*?^```$/gm, '');

/** Those of all documents that the check does not pass, each with its document. */
function wrong(which: (span: string) => boolean, isRight: (span: string) => boolean): string[] {
  return present.flatMap((file) =>
    spansOf(file)
      .filter((span) => which(span) && !isRight(span))
      .map((span) => `${file}: ${span}`),
  );
}

/** The name by which a heading is linked. */
function anchorsOf(file: string): Set<string> {
  const headings = [...withoutBlocks(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(headings);
}

describe('what the documents name', () => {
  it('every folder and file exists', () => {
    const isPath = (span: string) =>
      /^(apps|libs|test|scripts|fixtures|docs|\.github|\.ci)\/[\w./*-]+$/.test(span) &&
      !/NN|\/dist/.test(span);
    const exists = (path: string) => {
      if (!path.includes('*')) return existsSync(join(ROOT, path));
      const pattern = path.split('*').map((part) => part.replaceAll(/[.]/g, '\\.'));
      return sources.some((file) => new RegExp(`^${pattern.join('[^/]*')}(/|$)`).test(file));
    };
    expect(wrong(isPath, exists)).toEqual([]);
  });

  it('every source file named without its folder exists', () => {
    const isFile = (span: string) => /^(?!x\.|NNNN)[\w-]+(\.[\w-]+)*\.(ts|tsx|js)$/.test(span);
    expect(wrong(isFile, (name) => names.has(name))).toEqual([]);
  });

  it('every class, function and constant exists', () => {
    /** Not a word of SQL, nor a locus. */
    const isName = (span: string) =>
      /^[A-Za-z]\w*([A-Z_]\w*|\.\w+)(\(.*\))?$/.test(span) && !/^([A-Z]+|D(\d+|X|Y)S\w*)$/.test(span);
    const hasFileEnding = /\.(ts|tsx|js|json|csv|md|txt|fam|jsonl|css|cjs|hid|com|3)$/;
    const exists = (span: string) =>
      span
        .replace(/\(.*\)$/, '')
        .split('.')
        .every((part) => words.has(part));
    expect(wrong((span) => isName(span) && !hasFileEnding.test(span), exists)).toEqual([]);
  });

  it('every npm script exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = present.flatMap((file) =>
      [...read(file).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script]) => [file, script!] as const),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([, script]) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it('every command of homeward exists', () => {
    const commands = new Set(
      code
        .filter((file) => file.startsWith('apps/cli/src/'))
        .flatMap((file) => [...read(file).matchAll(/\.command\('([\w-]+)/g)].map(([, name]) => name)),
    );
    const named = present.flatMap((file) =>
      [...read(file).matchAll(/(?:`|scripts\/)homeward ([a-z][\w-]*)/g)].map(([, name]) => [file, name!]),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([, name]) => !commands.has(name))).toEqual([]);
  });

  it('every address of the API exists, with its verb', () => {
    const { paths } = JSON.parse(read('openapi.json')) as { paths: Record<string, Record<string, unknown>> };
    const plain = (path: string) => path.replaceAll(/:\w+|\{\w+\}/g, '{}');
    const known = new Set(
      Object.entries(paths).flatMap(([path, verbs]) =>
        Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${plain(path)}`),
      ),
    );
    const isAddress = (span: string) => /^(GET|POST|PUT|PATCH|DELETE) \//.test(span);
    const exists = (span: string) => {
      const [verb, path] = span.split(/[ ?]/);
      return known.has(`${verb} ${plain(path!.replace('/api/v1', ''))}`);
    };
    expect(wrong(isAddress, exists)).toEqual([]);
  });

  it('every link leads somewhere', () => {
    const broken = [...documents, 'CHANGELOG.md'].flatMap((file) =>
      [...withoutBlocks(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target]) => target!)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => {
          const [path, anchor] = target.split('#');
          const to = path ? normalize(join(dirname(file), path)) : file;
          if (!existsSync(join(ROOT, to))) return true;
          return anchor !== undefined && !anchorsOf(to).has(anchor);
        })
        .map((target) => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('what the documents must name', () => {
  it('every environment variable that is read stands in docs/operations.md', () => {
    const table = read('docs/operations.md');
    /** The shell's and npm's own. */
    const given = new Set(['PATH', 'HOME', 'NODE_OPTIONS', 'npm_config_omit']);
    const variables = new Set(
      [...code, '.ci/run'].flatMap((file) => [
        ...[...read(file).matchAll(/process\.env\.([A-Za-z_]+)/g)].map(([, name]) => name!),
        ...[...read(file).matchAll(/const \{ ([A-Z_, ]+) \} = process\.env/g)].flatMap(([, list]) =>
          list!.split(', '),
        ),
      ]),
    );
    expect(variables.size).toBeGreaterThan(10);
    expect([...variables].filter((name) => !given.has(name) && !table.includes(`| \`${name}\``))).toEqual([]);
  });

  it('docs/README.md lists every document of the manual', () => {
    const list = read('docs/README.md');
    const names = manual.map((file) => relative('docs', file)).filter((file) => file !== 'README.md');
    expect(names.filter((name) => !list.includes(`(${name})`))).toEqual([]);
  });

  it('docs/architecture.md describes every library', () => {
    const text = read('docs/architecture.md');
    expect(libraries().filter((name) => !text.includes(`### libs/${name}\n`))).toEqual([]);
    expect(libraries().filter((name) => !text.includes(`<!-- drawn: library ${name} -->`))).toEqual([]);
  });
});

it.each(DRAWN)('%s shows the code as it is (node scripts/lib/drawn-docs.js draws it anew)', (file) => {
  expect(drawnAnew(read(file))).toBe(read(file));
});
