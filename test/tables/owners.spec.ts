import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ownColumns, readModels, tablesOf } from '@homeward/schema';
import { describe, expect, it } from 'vitest';
import { getMetadataArgsStorage } from 'typeorm';
import { ACCEPTED } from './accepted.js';
import { takesAllOf, tablesOfFile, tablesOfSql, textsOfFile, type Mention } from './sql-tables.js';

interface DependencyRule {
  readonly name: string;
  readonly from: { readonly path?: string; readonly pathNot?: string };
  readonly to: { readonly path?: string; readonly pathNot?: string | readonly string[] };
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { forbidden } = createRequire(import.meta.url)(`${ROOT}.dependency-cruiser.cjs`) as {
  forbidden: readonly DependencyRule[];
};

const tableNames = new Map(getMetadataArgsStorage().tables.map(({ target, name }) => [target, name!]));
const entityTables = new Map(
  [...tableNames].map(([target, name]) => [(target as { name: string }).name, name]),
);
const ownerOf = new Map(
  Object.entries(tablesOf).flatMap(([library, entities]) =>
    entities.map((entity) => [tableNames.get(entity)!, library] as const),
  ),
);

const files = ['libs', 'apps/api', 'apps/worker', 'apps/cli'].flatMap((folder) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|\/migrations\//.test(file))
    .map((file) => `${folder}/${file}`),
);

describe('SQL', () => {
  it('names own tables, and read models of libraries upstream', () => {
    const refused: Record<string, string[]> = {};
    for (const file of files) {
      const reasons = tablesOfFile(ROOT + file, entityTables).flatMap(
        (mention) => refusal(file, mention) ?? [],
      );
      if (reasons.length > 0) refused[file] = [...new Set(reasons)].sort();
    }
    // What is mended leaves the list, so the list only shrinks.
    expect(refused).toEqual(
      Object.fromEntries(ACCEPTED.map(({ file, tables }) => [file, [...tables].sort()])),
    );
  });

  it('is read with its lists of tables and the names that are put together', () => {
    expect(
      tablesOfSql('SELECT FROM donor d, consent c JOIN LATERAL (SELECT FROM profile) p ON true'),
    ).toEqual([
      { table: 'donor', use: 'reads' },
      { table: 'consent', use: 'reads' },
      { table: 'profile', use: 'reads' },
    ]);
    expect(tablesOfSql('DELETE FROM ? WHERE id = 1')).toEqual([{ table: '?', use: 'writes' }]);
    expect(tablesOfSql('INSERT INTO hit SELECT FROM link')[0]).toEqual({ table: 'hit', use: 'writes' });
  });
});

describe('a read model', () => {
  it.each(Object.keys(tablesOf) as (keyof typeof tablesOf)[])('of %s is a table of its own', (library) => {
    for (const table of readModels[library]) expect(ownerOf.get(table)).toBe(library);
  });

  it('is read column by column, and what proves an account stays with its library', () => {
    const refused = files.flatMap((file) =>
      textsOfFile(ROOT + file).flatMap((sql) =>
        tablesOfSql(sql)
          .filter(
            ({ table, use }) =>
              use === 'reads' && ownerOf.has(table) && ownerOf.get(table) !== libraryOf(file),
          )
          .flatMap(({ table }) =>
            [
              ...(ownColumns[table] ?? []).filter((column) => new RegExp(`\\b${column}\\b`).test(sql)),
              ...(takesAllOf(sql, table) ? ['*'] : []),
            ].map((column) => `${file}: ${table}.${column}`),
          ),
      ),
    );
    expect(refused).toEqual([]);
  });

  it('is seen where all its columns are taken', () => {
    expect(takesAllOf('SELECT * FROM account WHERE true', 'account')).toBe(true);
    expect(takesAllOf('SELECT h.id, a.* FROM hit h JOIN account a ON true', 'account')).toBe(true);
    expect(takesAllOf('SELECT h.*, a.id FROM hit h JOIN account a ON true', 'account')).toBe(false);
    expect(takesAllOf('SELECT count(*) FROM account', 'account')).toBe(false);
  });

  it.each(Object.entries(ownColumns))('%s has the columns that stay with its library', (table, columns) => {
    const [target] = [...tableNames].find(([, name]) => name === table)!;
    const own = getMetadataArgsStorage()
      .columns.filter((column) => column.target === target)
      .map(({ options, propertyName }) => options.name ?? propertyName);
    expect(columns.filter((column) => !own.includes(column))).toEqual([]);
  });

  it('is read by another library', () => {
    const read = new Set(
      files.flatMap((file) =>
        tablesOfFile(ROOT + file, entityTables)
          .filter(({ table }) => ownerOf.has(table) && ownerOf.get(table) !== libraryOf(file))
          .map(({ table }) => table),
      ),
    );
    expect(
      Object.values<readonly string[]>(readModels)
        .flat()
        .filter((table) => !read.has(table)),
    ).toEqual([]);
  });
});

/** Why this file may not name this table so; `null` when it may, or when it is not a table. */
function refusal(file: string, { table, use }: Mention): string | null {
  if (table === '?') return '?';
  const owner = ownerOf.get(table) as keyof typeof tablesOf | undefined;
  const library = libraryOf(file);
  if (!owner || owner === library) return null;
  if (use === 'writes') return `writes ${table}`;
  const models: readonly string[] = readModels[owner];
  return models.includes(table) && !file.startsWith('apps/') && mayKnow(file, owner)
    ? null
    : `reads ${table}`;
}

/** SQL goes the way of the imports: by the rules of dependency-cruiser. */
function mayKnow(file: string, owner: string): boolean {
  const target = `libs/${owner}/src/tables.ts`;
  return !forbidden.some(
    ({ from, to }) => to.path !== undefined && matches(from, file) && matches(to, target),
  );
}

function matches({ path, pathNot = [] }: DependencyRule['to'], file: string): boolean {
  const not = typeof pathNot === 'string' ? [pathNot] : pathNot;
  return new RegExp(path ?? '').test(file) && !not.some((each) => new RegExp(each).test(file));
}

/** `hits` of `libs/hits/…`; applications are `apps/api` and the like, and own nothing. */
function libraryOf(file: string): string {
  const [kind, name] = file.split('/');
  return kind === 'libs' ? name! : `${kind!}/${name!}`;
}
