import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programRoot } from '@homeward/platform/pure';
import { describe, expect, it } from 'vitest';

/** What genotypes may be compared with. Relatives: with persons of unknown origin, and the two exceptions. */
type Purpose =
  /** A family with persons of unknown origin. */
  | 'family and persons'
  /** Persons of unknown origin among themselves. */
  | 'persons among themselves'
  /** The samples of one donor: typed again, second blood, corrections, display. */
  | 'one donor'
  /** A sample with controls, the other samples of its plate, and the people who handle samples: contamination. */
  | 'quality of a batch'
  /** Sent to another office for its own comparison, under four eyes, with purpose and recipient; nobody is compared. */
  | 'exchange'
  /** Numbers of loci and frequencies; nobody is compared. */
  | 'counts'
  /** Files of a laboratory or made-up people, without the database. */
  | 'files'
  /** First exception: a declared family is tested against itself. */
  | 'exception: a family against itself'
  /** Second exception: the same relative registered twice, by identity alone. */
  | 'exception: registered twice';

/** Every file of the product that reads stored genotypes, and what for. Another one fails: say here what it may do. */
const READERS: Readonly<Record<string, Purpose>> = {
  'libs/duplicates/src/search.queries.ts': 'exception: registered twice',
  'libs/hits/src/basis.queries.ts': 'family and persons',
  'libs/laboratory/src/electropherogram/electropherogram.queries.ts': 'one donor',
  'libs/laboratory/src/elimination/elimination-profiles.service.ts': 'quality of a batch',
  'libs/laboratory/src/elimination/elimination.queries.ts': 'quality of a batch',
  'libs/laboratory/src/exchange/exchange.queries.ts': 'exchange',
  'libs/laboratory/src/import/application.queries.ts': 'one donor',
  'libs/laboratory/src/profile/profile.queries.ts': 'one donor',
  'libs/laboratory/src/profile/profiles.service.ts': 'one donor',
  'libs/laboratory/src/quality/plate-quality.queries.ts': 'counts',
  'libs/laboratory/src/typings/typing.queries.ts': 'counts',
  'libs/persons/src/person.queries.ts': 'family and persons',
  'libs/review/src/second-blood/second-blood.queries.ts': 'one donor',
  'libs/searching/src/genotype-cache.ts': 'family and persons',
};

/** What compares the genotypes of two people, and the files that may use it; `libs/kinship` knows no people. */
const COMPARING: Readonly<Record<string, Readonly<Record<string, Purpose>>>> = {
  sameGenotypes: {
    'libs/judging/src/families/family-contradictions.ts': 'exception: a family against itself',
  },
  refutedPlaces: {
    'libs/judging/src/families/family-contradictions.ts': 'exception: a family against itself',
  },
  familyContradictions: {
    'libs/judging/src/families/searched-family.ts': 'exception: a family against itself',
  },
  ProfileRows: {
    'apps/cli/src/bench/duplicates.ts': 'files',
    'libs/duplicates/src/duplicate-searcher.ts': 'exception: registered twice',
  },
  isOnePerson: { 'libs/duplicates/src/profile-rows.ts': 'exception: registered twice' },
  evaluateCandidate: {
    'apps/cli/src/bench/kinship.ts': 'files',
    'libs/judging/src/alternatives/alternatives.ts': 'family and persons',
    'libs/judging/src/families/found-hit.ts': 'family and persons',
    'libs/judging/src/pairs/pair-result.ts': 'persons among themselves',
  },
  caseTables: {
    'apps/cli/src/bench/kinship.ts': 'files',
    'apps/cli/src/bench/search.ts': 'files',
    'apps/cli/src/match/prepared-case.ts': 'files',
    'libs/judging/src/families/searched-family.ts': 'family and persons',
    'libs/judging/src/pairs/link-tables.ts': 'persons among themselves',
  },
  pairTables: {
    'apps/cli/src/bench/kinship.ts': 'files',
    'libs/persons/src/tables/parent-columns.ts': 'family and persons',
  },
  PlateMates: { 'libs/laboratory/src/import/sample-judge.ts': 'quality of a batch' },
  sameCall: {
    'libs/laboratory/src/genotypes/concordance.ts': 'one donor',
    'libs/laboratory/src/samples/assess.ts': 'quality of a batch',
    'libs/laboratory/src/samples/control-check.ts': 'quality of a batch',
    'libs/laboratory/src/samples/elimination.ts': 'quality of a batch',
  },
  findElimination: {
    'libs/laboratory/src/samples/assess.ts': 'quality of a batch',
    'libs/laboratory/src/samples/plain-samples.ts': 'quality of a batch',
  },
  typingConcordance: {
    'libs/laboratory/src/import/identity-check.service.ts': 'one donor',
    'libs/laboratory/src/samples/identity.ts': 'one donor',
    'libs/laboratory/src/typings/typing-corrections.service.ts': 'one donor',
  },
  PersonSearch: {
    'apps/cli/src/match/ranking.ts': 'files',
    'libs/links/src/link-searcher.ts': 'persons among themselves',
    'libs/persons/src/local-person-search.ts': 'family and persons',
    'libs/persons/src/persons.module.ts': 'family and persons',
    'libs/persons/src/shards/sharded-person-search.ts': 'family and persons',
    'libs/searching/src/case-searcher.ts': 'family and persons',
    'libs/searching/src/delta-searcher.ts': 'family and persons',
    'libs/trials/src/what-if/what-if-runner.ts': 'family and persons',
  },
};

const ROOT = programRoot();
const files = ['libs', 'apps'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$|\/migrations\/|\/assembly\/|^testing\//.test(file),
    )
    .map((file) => `${folder}/${file}`),
);
const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

const HOLDS_GENOTYPES = /\b(?:FROM|JOIN)\s+(?:profile|typing|import_sample|elimination_profile|person_row)\b/;
const READS_ROWS =
  /\.(?:find|findBy|findOne|findOneBy|findOneOrFail|findOneByOrFail|createQueryBuilder)\(\s*(?:Profile|Typing|EliminationProfile)\b/;

/** Whether a file reads stored genotypes: in its SQL, or as whole rows. */
function readsGenotypes(text: string): boolean {
  const sql = [...text.matchAll(/`[^`]*`/g)].map(([literal]) => literal);
  return sql.some((one) => HOLDS_GENOTYPES.test(one) && /genotypes/.test(one)) || READS_ROWS.test(text);
}

/** Imports of a name from another file. */
function imports(text: string, name: string): boolean {
  return [...text.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}/g)].some(([, names]) =>
    names!.split(',').some((one) => one.trim() === name),
  );
}

describe('genotypes', () => {
  it('are read for a stated purpose, and nowhere else', () => {
    const readers = files.filter((file) => readsGenotypes(texts.get(file)!));
    expect(readers.sort()).toEqual(Object.keys(READERS).sort());
  });

  it.each(Object.entries(COMPARING))(
    'are compared by %s for a stated purpose, and nowhere else',
    (name, users) => {
      const found = files.filter(
        (file) => !/^libs\/kinship\/|\/(?:index|worker)\.ts$/.test(file) && imports(texts.get(file)!, name),
      );
      expect(found.sort()).toEqual(Object.keys(users).sort());
    },
  );

  it('of relatives are compared with those of other relatives in two places only', () => {
    const exceptions = [READERS, ...Object.values(COMPARING)].flatMap((list) =>
      Object.entries(list).filter(([, purpose]) => purpose.startsWith('exception')),
    );
    const folders = exceptions.map(
      ([file, purpose]) => `${purpose}: ${file.split('/').slice(0, 2).join('/')}`,
    );
    expect([...new Set(folders)].sort()).toEqual([
      'exception: a family against itself: libs/judging',
      'exception: registered twice: libs/duplicates',
    ]);
  });

  it('of relatives registered twice meet relatives alone, and no likelihood of kinship', () => {
    const own = files.filter((file) => file.startsWith('libs/duplicates/'));
    expect(own.length).toBeGreaterThan(10);
    const sql = texts.get('libs/duplicates/src/search.queries.ts')!;
    for (const [statement] of sql.matchAll(/`[^`]*\bFROM profile\b[^`]*`/g))
      expect(statement).toMatch(/donor_kind = 'relative'|\$\{WAITING\}/);
    expect(
      own.filter((file) => /@homeward\/(?:kinship|judging|persons|search|engine)/.test(texts.get(file)!)),
    ).toEqual([]);
  });

  it('a new reader would be found by the test', () => {
    expect(readsGenotypes('em.query(`SELECT id, genotypes FROM profile WHERE id = $1`)')).toBe(true);
    expect(readsGenotypes('em.query(`SELECT p.genotypes FROM donor d JOIN profile p ON true`)')).toBe(true);
    expect(readsGenotypes('await tx.em.findBy(Profile, { donorId })')).toBe(true);
    expect(readsGenotypes('em.query(`SELECT id FROM profile`)')).toBe(false);
    expect(imports(`import { a, sameGenotypes, b } from 'x'`, 'sameGenotypes')).toBe(true);
  });
});

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
}
interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
}
const { paths, components } = JSON.parse(readFileSync(join(ROOT, 'openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** Names of all fields of a schema, however deep. */
function fieldsOf(schema: Schema, seen = new Set<string>()): string[] {
  const { $ref, properties = {}, items, allOf = [] } = schema;
  const inner = [...allOf, ...(items ? [items] : []), ...Object.values(properties)];
  if ($ref && !seen.has($ref)) {
    seen.add($ref);
    inner.push(components.schemas[$ref.split('/').at(-1)!]!);
  }
  return [...Object.keys(properties), ...inner.flatMap((one) => fieldsOf(one, seen))];
}

const contents = (of: Readonly<Record<string, { readonly schema: Schema }>> = {}): string[] =>
  Object.values(of).flatMap(({ schema }) => fieldsOf(schema));

describe('the API', () => {
  it('takes no genotype and returns people', () => {
    const taking = Object.entries(paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).flatMap(([verb, { parameters = [], requestBody, responses }]) => {
        const asked = [...parameters.map(({ name }) => name), ...contents(requestBody?.content)];
        if (!asked.some((name) => /genotype|allele|haplotype|^calls?$|^table$/i.test(name))) return [];
        const answered = Object.entries(responses)
          .filter(([status]) => status.startsWith('2'))
          .flatMap(([, { content }]) => contents(content));
        return [{ operation: `${verb.toUpperCase()} ${path}`, answered }];
      }),
    );
    expect(taking.map(({ operation }) => operation.replace('/api/v1', '')).sort()).toEqual(TAKING_GENOTYPES);
    for (const { operation, answered } of taking)
      expect(
        answered.filter((name) => /donor|case(?:Id|Number|s)$|^code$.*person|relation/i.test(name)),
        operation,
      ).toEqual([]);
  });
});

/** The people who handle samples, and controls; each answers what was entered, and nothing of a donor. */
const TAKING_GENOTYPES: readonly string[] = [
  'POST /elimination-profiles',
  'POST /elimination-profiles/read-table',
];

describe('nothing of the product', () => {
  it('derives ancestry or appearance', () => {
    const words =
      /\b(?:ancestry|haplogroups?|phenotyp\w*|pigment\w*|eye.?colou?r|hair.?colou?r|skin.?colou?r|biogeograph\w*|ethnicity)\b/i;
    const found = files.filter((file) => words.test(texts.get(file)!));
    // Columns of laboratory files that are known and not read.
    expect(found).toEqual(['libs/laboratory/src/layout/not-needed.ts']);
  });
});
