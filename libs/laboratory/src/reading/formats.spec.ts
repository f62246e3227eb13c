import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cmfPieces } from '../formats/cmf/cmf-writer.js';
import { bufferFile } from '../table/table-file.js';
import { openTables } from '../formats/open-table.js';
import { fixture, loci, readFile, refusalOf, stored } from './testing/read-file.js';

const MAN = 'HS000000016';
const WOMAN = 'HS000000024';
const wide = await readFile(fixture('ok/wide-slash.txt'));
const typed: Record<string, Record<string, string[]>> = {
  [MAN]: stored(wide, MAN),
  [WOMAN]: stored(wide, WOMAN),
};

describe('the same genotypes come out of each format', () => {
  it('and they are whole', () => {
    expect(Object.keys(typed[MAN]!)).toHaveLength(21);
    expect(typed[MAN]).toMatchObject({ TH01: ['6', '7'], SE33: ['14', '23.2'], D3S1358: ['16', '16'] });
  });

  it.each([
    ['bar-separated.txt', 'long'],
    ['cmf-1.0.dat', 'cmf_1'],
    ['cmf-3.2.xml', 'cmf_3'],
    ['cmf-3.2-without-namespace.xml', 'cmf_3'],
    ['dos-end.txt', 'long'],
    ['euroformix-semicolon-upper-case.csv', 'long'],
    ['familias.fam', 'familias'],
    ['familias-text.txt', 'familias_text'],
    ['genemapper-1.4-all-columns.txt', 'genemapper'],
    ['genemapper-20-alleles.txt', 'long'],
    ['mixed-line-ends.txt', 'long'],
    ['own-export.csv', 'own_export'],
    ['pedigree.txt', 'pedigree'],
    ['person-columns.txt', 'person_columns'],
    ['row-per-allele.csv', 'row_per_allele'],
    ['row-per-allele-file-per-sample.zip', 'row_per_allele'],
    ['titles-and-footer.csv', 'long'],
    ['two-tables.zip', 'wide'],
    ['utf-16-without-mark.txt', 'long'],
    ['workbook.xlsx', 'xlsx'],
    ['workbook-wide.xlsx', 'xlsx'],
  ])('%s (%s)', async (name, format) => {
    const content = fixture(`ok/${name}`);
    const table = await readFile(content, name);
    for (const person of [MAN, WOMAN]) expect(stored(table, person)).toMatchObject(typed[person]!);
    expect(table.calls.filter((call) => call.status === 'rejected')).toEqual([]);
    expect(table.account.counts(table.calls).refused).toBe(0);
    const [opened] = await openTables(bufferFile(content), { fileName: name, loci });
    expect(opened!.statements).toContainEqual({ code: 'format', value: format });
  });
});

describe('files that are refused as a whole', () => {
  it.each([
    'archive_broken.checksum.zip',
    'archive_broken.cut-off.zip',
    'archive_broken.xlsx',
    'archive_entry_refused.nested.zip',
    'archive_entry_refused.path.zip',
    'archive_too_large.bomb.zip',
    'archive_without_table.zip',
    'cells_merged.xlsx',
    'column_without_header.workbook.xlsx',
    'file_empty.workbook.xlsx',
    'format_broken.cmf-1.0.dat',
    'format_broken.familias.fam',
    'format_broken.familias-silent.fam',
    'header_not_recognised.in-archive.zip',
    'header_not_recognised.workbook.xlsx',
    'sheets_ambiguous.xlsx',
    'xml_refused.cut-off.xml',
    'xml_refused.doctype.xml',
    'xml_refused.other-root.xml',
    'xml_refused.unknown-element.xml',
  ])('%s', async (name) => {
    const reading = readFile(fixture(`not-ok/files/${name}`), name);
    expect(await refusalOf(reading)).toBe(name.split('.')[0]);
  });

  it('the file of an archive is named', async () => {
    const name = 'header_not_recognised.in-archive.zip';
    await expect(readFile(fixture(`not-ok/files/${name}`), name)).rejects.toThrow(/"b\.txt".*Name;Locus/);
  });
});

describe('cells that are refused with row and value', () => {
  it.each([
    ['allele_excel_damage.workbook-date.xlsx', 'TH01', '2024-09-03'],
    ['allele_excel_damage.workbook-typed-date.xlsx', 'TH01', '2024-09-03'],
    ['allele_malformed.workbook-formula.xlsx', 'TH01', '=C25+1'],
    ['allele_not_called.cmf-empty-allele.xml', 'TH01', '??'],
  ])('%s', async (name, locus, value) => {
    const table = await readFile(fixture(`not-ok/rows/${name}`), name);
    const refused = table.calls.filter((call) => call.status === 'rejected');
    expect(refused).toMatchObject([
      { locus, sampleName: MAN, verdict: { code: `laboratory.${name.split('.')[0]}`, value } },
    ]);
    expect(stored(table, MAN)).toEqual({ ...typed[MAN], [locus]: undefined });
  });
});

describe('places of rows', () => {
  it.each([
    ['cmf-3.2.xml', 'TH01', 19],
    ['familias.fam', 'TH01', 42],
    ['workbook.xlsx', 'TH01', 13],
    ['row-per-allele.csv', 'TH01', 18],
  ])('%s: %s in line %d', async (name, marker, row) => {
    const { calls } = await readFile(fixture(`ok/${name}`), name);
    expect(calls.find((call) => call.marker === marker)?.rowNumber).toBe(row);
  });

  it('a row of an archive has the number of its file, and the files have names', async () => {
    const content = fixture('ok/two-tables.zip');
    const { calls } = await readFile(content, 'two.zip');
    expect(new Set(calls.map(({ part }) => part))).toEqual(new Set([0, 1]));
    const tables = await openTables(bufferFile(content), { fileName: 'two.zip', loci });
    expect(tables.map(({ part }) => part)).toEqual(['plate 1/others.csv', 'plate 1/person-1.txt']);
  });
});

it('what was passed over is stated', async () => {
  const stated = async (name: string) => {
    const tables = await openTables(bufferFile(fixture(`ok/${name}`)), { fileName: name, loci });
    return tables.flatMap(({ statements }) => statements);
  };
  expect(await stated('row-per-allele-file-per-sample.zip')).toContainEqual({
    code: 'passed_over',
    value: '__MACOSX/._x.csv, run.pdf',
  });
  const workbook = await stated('workbook.xlsx');
  expect(workbook).toContainEqual({ code: 'sheet', value: 'Genotypes' });
  expect(workbook).toContainEqual({ code: 'passed_over', value: 'Notes' });
  expect(workbook).toContainEqual({ code: 'lines_above', value: '1', detail: '分型结果' });
  expect(await stated('cmf-3.2.xml')).toContainEqual({
    code: 'message',
    value: 'TJ120101 → TJ120000, 2026-01-05T09:30:00, analyst1, B-17',
  });
});

it('profiles written as CMF are read back with the same genotypes', async () => {
  const alleles = { TH01: ['6', '7', '9.3'], D3S1358: ['14', '15', '16'], FGA: ['21', '22.2', '24'] };
  const genotype = fc.record(
    Object.fromEntries(
      Object.entries(alleles).map(([name, some]) => [
        name,
        fc.tuple(fc.constantFrom(...some), fc.constantFrom(...some)),
      ]),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(genotype, { minLength: 1, maxLength: 4 }), async (people) => {
      const at = new Date('2026-01-05T09:30:00Z');
      const specimens = people.map((person, index) => ({
        id: `P${index}`,
        category: 'Other' as const,
        loci: Object.entries(person).map(([name, alleles]) => ({ name, alleles, readBy: 'a', readAt: at })),
      }));
      const message = { destination: 'TJ', source: 'TJ', submittedBy: 'a', submittedAt: at };
      let text = '';
      for await (const piece of cmfPieces(message, specimens)) text += piece;
      const table = await readFile(Buffer.from(text), 'a.xml');
      people.forEach((person, index) => {
        const sorted = Object.fromEntries(
          Object.entries(person).map(([name, pair]) => [
            name,
            [...pair].sort((a, b) => Number(a) - Number(b)),
          ]),
        );
        expect(stored(table, `P${index}`)).toEqual(sorted);
      });
    }),
    { numRuns: 20 },
  );
});
