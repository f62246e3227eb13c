import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { JudgedTable } from './read-table.js';
import { CONTAINERS, STATED, WITH_LINES, type Container } from './testing/containers.js';
import { damage, damaged, movedUnseen, UNKNOWN } from './testing/damage.js';
import { DOCUMENTS, textOf, valuesOf, withValue } from './testing/documents.js';
import {
  EXACT,
  FURTHER,
  MARKERS,
  NAMES,
  people,
  ROLES,
  SAFE,
  sorted,
  withDyeAndHeights,
  type Genotypes,
  type Grid,
} from './testing/layouts.js';
import { callsOf, readFile, refusalOf, stored } from './testing/read-file.js';

const TABS = CONTAINERS['tabs']!;
const ALL = { ...CONTAINERS, ...WITH_LINES };

/** What the file is read into, or what it is refused with. */
async function read(content: Buffer): Promise<JudgedTable | string> {
  const reading = readFile(content);
  const refusal = await refusalOf(reading);
  return refusal === 'read' ? reading : refusal;
}

/** Whether something says that the locus of the sample was not used, and why. */
function isNamed(table: JudgedTable, name: string, locus: string, names: readonly string[]): boolean {
  const { drafts, account, calls } = table;
  if (account.refused().length > 0) return true;
  const own = callsOf(table, name);
  if (own.length === 0) return true;
  if (drafts.all().some((other) => !names.includes(other.name))) return true;
  const unplaced = calls.some((call) => call.status === 'rejected' && call.locus === null);
  return (
    unplaced ||
    own.some((call) => call.locus === locus && call.status !== 'accepted' && call.verdict !== null)
  );
}

/** No genotype is another one, and what is missing is named. */
function expectNothingElse(
  table: JudgedTable,
  persons: readonly Genotypes[],
  names: readonly string[],
  isInFile: (marker: string) => boolean,
): void {
  persons.forEach((person, i) => {
    const found = stored(table, names[i]!);
    for (const marker of MARKERS) {
      if (found[marker]) expect([marker, found[marker]]).toEqual([marker, sorted(person[marker]!)]);
      else if (isInFile(marker))
        expect([marker, isNamed(table, names[i]!, marker, names)]).toEqual([marker, true]);
    }
  });
}

function expectTyped(table: JudgedTable, persons: readonly Genotypes[], names: readonly string[]): void {
  persons.forEach((person, i) => {
    const typed = Object.fromEntries(MARKERS.map((marker) => [marker, sorted(person[marker]!)]));
    expect(stored(table, names[i]!)).toEqual(typed);
  });
}

/** Cells below the header with content; the containers add no others to them. */
function expectAccounted(table: JudgedTable, grid: Grid, headless: boolean, further = 0): void {
  const filled = grid
    .slice(headless ? 0 : 1)
    .flat()
    .filter((cell) => cell.trim() !== '').length;
  const { used, notNeeded, refused } = table.account.counts(table.calls);
  expect(used + notNeeded + refused).toBe(filled + further);
}

const isHeadless = (layout: string) => layout === 'no header';
const namesOf = (layout: string) => (layout === 'a column for each person' ? ROLES : NAMES);

/** Containers that a table without a header, or with its persons in columns, can have. */
function containersOf(layout: string): Readonly<Record<string, Container>> {
  const { 'an archive of two files': _, ...single } = CONTAINERS;
  return isHeadless(layout) ? single : { ...single, ...WITH_LINES };
}

describe('the genotypes read are those that were typed', () => {
  it.each(Object.entries({ ...EXACT, ...FURTHER, 'long with dye and heights': withDyeAndHeights }))(
    '%s',
    async (layout, write) => {
      await fc.assert(
        fc.asyncProperty(people, async (persons) => {
          const names = namesOf(layout);
          const grid = write(names, persons);
          const table = await readFile(TABS(grid));
          expectTyped(table, persons, names);
          expectAccounted(table, grid, isHeadless(layout));
          expect(table.account.counts(table.calls).refused).toBe(0);
        }),
        { numRuns: 3 },
      );
    },
  );

  it.each(Object.entries(ALL))('in %s', async (name, container) => {
    const layouts = fc.constantFrom(...Object.entries(EXACT));
    await fc.assert(
      fc.asyncProperty(layouts, people, async ([, write], persons) => {
        const grid = write(NAMES, persons);
        const table = await readFile(container(grid));
        expectTyped(table, persons, NAMES);
        expectAccounted(table, grid, false, name.includes('remark') ? 1 : 0);
      }),
      { numRuns: 8 },
    );
  });

  it.each(Object.entries(STATED))('in %s, where it is stated', async (encoding, container) => {
    const layouts = fc.constantFrom(
      ...Object.entries(EXACT).filter(([layout]) => !/样|、|／/.test(layout) && !layout.includes('one cell')),
    );
    await fc.assert(
      fc.asyncProperty(layouts, people, async ([, write], persons) => {
        const grid = write(NAMES, persons);
        const table = await readFile(container(grid), 'file', encoding as 'big5' | 'latin1');
        expectTyped(table, persons, NAMES);
        expectAccounted(table, grid, false, 1);
      }),
      { numRuns: 5 },
    );
  });

  it('with decimal commas', async () => {
    const layouts = fc.constantFrom(
      ...Object.entries(EXACT).filter(([layout]) => !layout.includes('one cell')),
    );
    await fc.assert(
      fc.asyncProperty(layouts, people, async ([, write], persons) => {
        const grid = write(NAMES, persons).map((cells, row) =>
          cells.map((cell) => (row === 0 ? cell : cell.replace(/(\d)\.(\d)/, '$1,$2'))),
        );
        const table = await readFile(CONTAINERS['semicolons, byte-order mark, CR LF']!(grid));
        expectTyped(table, persons, NAMES);
      }),
      { numRuns: 20 },
    );
  });

  it.each(Object.entries(DOCUMENTS))('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(people, async (persons) => {
        const table = await readFile(Buffer.from(textOf(write(NAMES, persons))));
        expectTyped(table, persons, NAMES);
        expect(table.account.counts(table.calls).refused).toBe(0);
      }),
      { numRuns: 5 },
    );
  });
});

describe('one damaged cell gives the same genotypes or a named refusal, never other genotypes', () => {
  it('in a table', async () => {
    const layouts = fc.constantFrom(...Object.keys({ ...SAFE, ...FURTHER }));
    const choice = layouts.chain((layout) =>
      fc.tuple(
        fc.constant(layout),
        fc.constantFrom(...Object.entries(layout in FURTHER ? containersOf(layout) : ALL)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(choice, people, damage, async ([layout, [name, container]], persons, harm) => {
        const names = namesOf(layout);
        const grid = damaged(
          { ...SAFE, ...FURTHER }[layout]!(names, persons),
          harm,
          isHeadless(layout),
          name !== 'workbook' && persons.length > 2,
        );
        const table = await read(container(grid));
        if (typeof table === 'string') return;
        expectNothingElse(table, persons, names, (marker) =>
          grid.flat().some((cell) => cell.includes(marker)),
        );
        expectAccounted(table, grid, isHeadless(layout), name.includes('remark') ? 1 : 0);
      }),
      { numRuns: 400 },
    );
  });

  it('a row of a workbook that was moved, where its last cell was empty', async () => {
    const layouts = fc.constantFrom(
      withDyeAndHeights,
      ...Object.entries(EXACT).flatMap(([layout, write]) => (/wide|once/.test(layout) ? [write] : [])),
    );
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(layouts, people, fc.nat(), fc.nat(), async (write, persons, row, column) => {
        const grid = write(NAMES, persons);
        const moved = 1 + (row % (grid.length - 1));
        const at = column % grid[0]!.length;
        const cells = grid[moved]!;
        if (cells.at(-1) !== '' || movedUnseen(grid[0]!, cells, at)) return;
        seen++;
        const copy = grid.map((one, index) =>
          index === moved ? [...one.slice(0, at), '', ...one.slice(at, -1)] : one,
        );
        const table = await read(CONTAINERS['workbook']!(copy));
        if (typeof table !== 'string') expectNothingElse(table, persons, NAMES, () => true);
      }),
      { numRuns: 600 },
    );
    expect(seen).toBeGreaterThan(40);
  });

  it('in a document', async () => {
    const kinds = fc.constantFrom(...Object.keys(DOCUMENTS));
    const change = fc.constantFrom<(before: string) => string>(
      ...UNKNOWN.map((unknown) => () => unknown),
      () => '',
      () => '3. Sept.',
      (before) => `${before},00`,
      (before) => before.replace('.', ','),
      (before) => `${before} x`,
    );
    await fc.assert(
      fc.asyncProperty(kinds, people, fc.nat(), change, async (kind, persons, place, harm) => {
        const document = withValue(DOCUMENTS[kind]!(NAMES, persons), place, harm);
        const table = await read(Buffer.from(textOf(document)));
        if (typeof table === 'string') return;
        const values = valuesOf(document);
        expectNothingElse(table, persons, NAMES, (marker) => values.includes(marker));
        if (kind !== 'CMF 3') return;
        const { used, notNeeded, refused } = table.account.counts(table.calls);
        expect(used + notNeeded + refused).toBe(values.filter((value) => value.trim() !== '').length);
      }),
      { numRuns: 200 },
    );
  });

  it('in the bytes of an archive or a workbook', async () => {
    const containers = fc.constantFrom('workbook', 'an archive of two files');
    const bytes = fc.record({ place: fc.nat(), bit: fc.integer({ min: 0, max: 7 }), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(containers, people, bytes, async (name, persons, { place, bit, cut }) => {
        const content = CONTAINERS[name]!(EXACT['long, homozygotes twice']!(NAMES, persons));
        const at = place % content.length;
        content[at]! ^= 1 << bit;
        const table = await read(cut ? content.subarray(0, at) : content);
        if (typeof table !== 'string') expectNothingElse(table, persons, NAMES, () => true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a sample in a line above its rows', () => {
  const lineOf = fc.constantFrom<(name: string) => string[]>(
    (name) => ['Sample Name', name],
    (name) => [`Sample: ${name}`],
    (name) => [`${name}_A01.fsa`],
    (name) => ['样本名称', name],
  );
  const heads = fc.constantFrom<readonly string[]>(
    ['Marker', 'Allele 1', 'Height 1', 'Allele 2', 'Height 2'],
    ['Marker', 'Allele#1', 'Height#1', 'Allele#2', 'Height#2'],
    ['Locus', 'Genotype', 'Height'],
    ['Marker', 'Allele', 'Height'],
  );
  const rowsOf = (head: readonly string[], marker: string, [a = '', b = '']: readonly string[]): Grid => {
    if (head.length === 5) return [[marker, a, '1200', b, '1100']];
    if (head[1] === 'Genotype') return [[marker, `${a}/${b}`, '1200']];
    return [...new Set([a, b])].map((allele) => [marker, allele, '1200']);
  };

  it('refuses the file by name, in text and in a workbook, with a header once or for each sample', async () => {
    const written = fc.constantFrom('tabs', 'commas', 'workbook');
    await fc.assert(
      fc.asyncProperty(
        written,
        people,
        lineOf,
        heads,
        fc.boolean(),
        async (name, persons, line, head, once) => {
          const grid = persons.flatMap((person, index) => [
            line(NAMES[index]!),
            ...(once && index > 0 ? [] : [[...head]]),
            ...MARKERS.flatMap((marker) => rowsOf(head, marker, sorted(person[marker]!))),
          ]);
          const padded = grid.map((cells) => [
            ...cells,
            ...Array<string>(head.length - cells.length).fill(''),
          ]);
          expect(await read(CONTAINERS[name]!(padded))).toBe('sample_in_lines');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is no title of a table that is one sample, named by its file', async () => {
    const rows = MARKERS.flatMap((marker) => [`${marker}\t9\t1200`, `${marker}\t10\t1100`]).join('\n');
    const table = await read(Buffer.from(`Run 17\nMarker\tAllele\tHeight\n${rows}\n`));
    expect(typeof table).not.toBe('string');
  });
});
