import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** Where `npm run build` puts the programs and threads. */
export const BUILT = join(import.meta.dirname, '../../dist/bin');
const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** The package that a file of node_modules belongs to; null for our own. */
export const packageOf = (file: string): string | null => PACKAGE.exec(file)?.[1] ?? null;

/** Packages that a built file loads as it starts, through whatever other file. */
export interface Packages {
  /** Taken into the files. */
  readonly inside: Set<string>;
  /** Looked for in node_modules. */
  readonly outside: Set<string>;
  /** The built files themselves. */
  readonly files: Set<string>;
}

export function packagesOf(
  file: string,
  found: Packages = { inside: new Set(), outside: new Set(), files: new Set() },
): Packages {
  if (found.files.has(file)) return found;
  found.files.add(file);
  const map = join(BUILT, `${file}.map`);
  // The bundler's own helpers come from no source.
  const { sources } = existsSync(map)
    ? (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] })
    : { sources: [] };
  for (const source of sources) {
    const name = packageOf(source);
    if (name) found.inside.add(name);
  }
  for (const statement of parseAst(readFileSync(join(BUILT, file), 'utf8')).body) {
    if (!('source' in statement) || !statement.source) continue;
    const { value } = statement.source;
    if (value.startsWith('./')) packagesOf(value.slice(2), found);
    else if (!value.startsWith('node:')) found.outside.add(value);
  }
  return found;
}
