import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Import, re-export or `import()` of a file: what of it is named, and where it is. */
const STATIC =
  /(?:import|export)\s+(type\s+)?(?:(?:\w+\s*,?\s*)?\{([^}]*)\}|\*(?:\s+as\s+\w+)?|\w+)\s+from\s+'([^']+)'/g;
const BARE = /import\s*\(?\s*'([^']+)'/g;
const KEY = /['"`]([a-z][A-Za-z]*):(?:[A-Za-z0-9_]|\$\{)/g;
const NAMESPACE = /useTranslation\('([a-zA-Z]+)'\)|words="([a-zA-Z]+)"/g;

/** The words that the file and all that it loads may show, as namespaces. What only passes on counts by what is asked of it. */
export function usedNamespaces(entry: string): Set<string> {
  const found = new Set<string>();
  for (const file of closureOf(entry)) {
    const text = readFileSync(file, 'utf8');
    for (const [, name] of text.matchAll(KEY)) found.add(name!);
    for (const [, hook, property] of text.matchAll(NAMESPACE)) found.add((hook ?? property)!);
  }
  return found;
}

function closureOf(entry: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...importsOf(file));
  }
  return seen;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(STATIC)].flatMap(([, type, names, from]) =>
    type === undefined ? filesOf(file, from!, names === undefined ? null : valuesIn(names)) : [],
  );
  const whole = [...text.matchAll(BARE)].flatMap(([, from]) => filesOf(file, from!, null));
  return [...named, ...whole];
}

/** `a, type B, c as d` names the values a and c. */
function valuesIn(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(/\s+as\s+/)[0]!);
}

/** The files behind an import: through an index, only those that the names come from. */
function filesOf(importer: string, from: string, names: readonly string[] | null): string[] {
  if (!from.startsWith('.') || from.endsWith('.css')) return [];
  const file = fileAt(resolve(dirname(importer), from));
  if (names === null || !/\/index\.tsx?$/.test(file)) return [file];
  const text = readFileSync(file, 'utf8');
  const passedOn = [...text.matchAll(/export\s+\{([^}]*)\}\s+from\s+'([^']+)'/g)].flatMap(
    ([, values, next]) => {
      const asked = valuesIn(values!).filter((name) => names.includes(name));
      return asked.length === 0 ? [] : filesOf(file, next!, asked);
    },
  );
  // An index with code of its own counts whole.
  return passedOn.length === 0 ? [file] : passedOn;
}

function fileAt(path: string): string {
  const found = [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts'), path].find(
    (one) => statSync(one, { throwIfNoEntry: false })?.isFile() === true,
  );
  if (found === undefined) throw new Error(`No file for ${path}`);
  return found;
}

/** Folders of pages, with the file of their routes. */
export function routeFiles(source: string): [string, string][] {
  const pages = join(source, 'pages');
  return readdirSync(pages).flatMap((folder): [string, string][] => {
    const file = join(pages, folder, 'routes.tsx');
    return statSync(file, { throwIfNoEntry: false }) === undefined ? [] : [[folder, file]];
  });
}
