import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CmfNotPossible } from '../../formats/format.errors.js';
import { stored, readFile } from '../../reading/testing/read-file.js';
import { bufferFile } from '../../table/table-file.js';
import { CsvNotPossible } from '../exchange.errors.js';
import type { AnswerRecord, ExchangedProfile } from './exchange-format.js';
import { EXCHANGE_FORMATS, exchangeFormat, formatOfAnswers, type ExchangeFormatName } from './registry.js';

const message = { destination: 'GA000001', source: 'TJ120101', number: 'EX-2026-0001', at: new Date() };
const profile = (more: Partial<ExchangedProfile> = {}): ExchangedProfile => ({
  identifier: 'EX4K0Z7QW2MA',
  family: null,
  relation: null,
  kit: null,
  typedAt: new Date('2026-01-05T09:30:00Z'),
  loci: [{ name: 'TH01', alleles: ['6', '9.3'] }],
  ...more,
});

async function* each(profiles: readonly ExchangedProfile[]): AsyncGenerator<ExchangedProfile> {
  for (const one of profiles) yield await Promise.resolve(one);
}

async function written(format: ExchangeFormatName, ...profiles: ExchangedProfile[]): Promise<string> {
  let text = '';
  for await (const piece of exchangeFormat(format).write(message, each(profiles))) text += piece;
  return text;
}

const ALLELES = { TH01: ['6', '7', '9.3'], D3S1358: ['14', '15', '16'], FGA: ['21', '22.2', '24'] };
const genotypes = fc.record(
  Object.fromEntries(
    Object.entries(ALLELES).map(([name, some]) => [
      name,
      fc
        .tuple(fc.constantFrom(...some), fc.constantFrom(...some))
        .map((pair) => pair.sort((a, b) => Number(a) - Number(b))),
    ]),
  ),
);
const people = fc.array(genotypes, { minLength: 1, maxLength: 4 });

describe.each(EXCHANGE_FORMATS)('%s', (format) => {
  it('is read by the import with the same genotypes', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (some) => {
        const profiles = some.map((person, index) =>
          profile({
            identifier: `EX00000000${index}`,
            ...(index > 0 && { family: 'EF000000001', relation: 'paternal_aunt' }),
            kit: 'GlobalFiler',
            loci: Object.entries(person).map(([name, alleles]) => ({ name, alleles })),
          }),
        );
        const table = await readFile(Buffer.from(await written(format, ...profiles)));
        expect(table.account.refused()).toEqual([]);
        some.forEach((person, index) => {
          expect(stored(table, `EX00000000${index}`)).toEqual(person);
        });
      }),
      { numRuns: 15 },
    );
  });

  it('carries sex markers and loci that a man has twice', async () => {
    const loci = [
      { name: 'AMEL', alleles: ['X', 'Y'] },
      { name: 'DYS385', alleles: ['11', '14'] },
      { name: 'TH01', alleles: ['7', '7'] },
    ];
    const table = await readFile(Buffer.from(await written(format, profile({ loci }))));
    const expected = Object.fromEntries(loci.map(({ name, alleles }) => [name, alleles]));
    expect(stored(table, 'EX4K0Z7QW2MA')).toEqual(expected);
  });

  it('names nobody and nothing of ours but what its fields say', async () => {
    const text = await written(format, profile({ family: 'EF000000001', relation: 'mother' }));
    expect(text).toContain('EX4K0Z7QW2MA');
    expect(text).not.toMatch(/[\u4e00-\u9fff]|HS\d|\d{17}/);
  });
});

describe('CMF', () => {
  it.each([
    ['mother', 'Biological Mother', null],
    ['maternal_uncle', 'Maternal Relative', 'maternal_uncle'],
    ['self', 'Missing Person', null],
  ] as const)('calls a %s %s', async (relation, category, comment) => {
    const text = await written('cmf_3_2', profile({ relation, family: 'EF000000001' }));
    expect(text).toContain(`<SPECIMENCATEGORY>${category}<`);
    expect(text).toContain('CASEID="EF000000001"');
    expect(text.includes('SPECIMENCOMMENT')).toBe(comment !== null);
  });

  it('refuses a haplotype, and does not leave it out', async () => {
    const loci = [{ name: 'mtDNA', alleles: ['73-340', '263G'] }];
    await expect(written('cmf_3_2', profile({ loci }))).rejects.toThrow(CmfNotPossible);
  });
});

describe('CSV', () => {
  it('carries a haplotype', async () => {
    const alleles = ['16024-16365', '73-340', '263G', '315.1C'];
    const loci = [{ name: 'mtDNA', alleles }];
    const text = await written('csv', profile({ loci }));
    expect(text.split('\r\n')[1]).toContain(',mtDNA,16024-16365 73-340 263G 315.1C,');
  });

  it('refuses nine alleles', async () => {
    const loci = [{ name: 'DYF399S1', alleles: '123456789'.split('') }];
    await expect(written('csv', profile({ loci }))).rejects.toThrow(CsvNotPossible);
  });
});

const XML_HEAD = '<?xml version="1.0"?><CODISImportFile xmlns="urn:CODISImportFile-schema">';

async function answersOf(text: string): Promise<AnswerRecord[]> {
  const found: AnswerRecord[] = [];
  for await (const record of formatOfAnswers(text)!.readAnswers(bufferFile(Buffer.from(text)), 'answers'))
    found.push(record);
  return found;
}
const valuesOf = ({ cells }: AnswerRecord) => Object.values(cells).map(({ value }) => value);

describe('answers', () => {
  it.each([
    ['a table', 'Identifier,Result,Reference,Remark,Date\r\nEX1,match,N-7,"seen, twice",2026-03-01\r\n'],
    [
      'a table in Chinese',
      '\ufeff标识;比对结果;对方编号;备注;答复日期\nEX1;match;N-7;seen, twice;2026-03-01\n',
    ],
    [
      'XML',
      `${XML_HEAD}<HEADERVERSION>3.2</HEADERVERSION><MESSAGETYPE>Answer</MESSAGETYPE><SPECIMEN><SPECIMENID>EX1</SPECIMENID><RESULT>match</RESULT><REFERENCE>N-7</REFERENCE><SPECIMENCOMMENT>seen, twice</SPECIMENCOMMENT><RESULTDATE>2026-03-01</RESULTDATE></SPECIMEN></CODISImportFile>`,
    ],
  ])('are read from %s', async (_, text) => {
    const records = await answersOf(text);
    expect(records.map(valuesOf)).toEqual([['EX1', 'match', 'N-7', 'seen, twice', '2026-03-01']]);
  });

  it.each([
    [
      'a column that nobody knows',
      'Identifier,Result,Date,Genotype\nEX1,match,2026-03-01,15/16\n',
      /Genotype/,
    ],
    ['a column twice', 'Identifier,Result,Result,Date\nEX1,match,match,2026-03-01\n', /Result/],
    ['no result', 'Identifier,Date\nEX1,2026-03-01\n', /"Result" is missing/],
    ['a cell beyond the header', 'Identifier,Result,Date\nEX1,match,2026-03-01,x\n', /"x"/],
    ['a quote that is not closed', 'Identifier,Result,Date\n"EX1,match,2026-03-01\n', /row/],
    [
      'genotypes in XML',
      `${XML_HEAD}<MESSAGETYPE>Answer</MESSAGETYPE><SPECIMEN><LOCUS/></SPECIMEN>`,
      /LOCUS/,
    ],
    ['an import message', `${XML_HEAD}<MESSAGETYPE>Import</MESSAGETYPE><SPECIMEN></SPECIMEN>`, /"Import"/],
    [
      'an identifier twice',
      `${XML_HEAD}<MESSAGETYPE>Answer</MESSAGETYPE><SPECIMEN><SPECIMENID>A</SPECIMENID><SPECIMENID>B</SPECIMENID>`,
      /SPECIMENID/,
    ],
  ])('with %s are refused', async (_, text, named) => {
    await expect(answersOf(text)).rejects.toThrow(named);
  });
});
