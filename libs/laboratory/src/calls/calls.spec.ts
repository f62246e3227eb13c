import { describe, expect, it } from 'vitest';
import { createLocusDictionary } from '@homeward/str';
import { callAt, slotsOf } from './calls.js';
import { detectLayout } from '../layout/layout.js';
import { HeaderNotRecognised, SampleInLines } from '../table/table.errors.js';

const loci = createLocusDictionary({
  loci: Object.fromEntries(
    ['D3S1358', 'vWA', 'TH01', 'F13A01', 'Penta E', 'D5S818'].map((name) => [
      name,
      { aliases: [name], type: 'autosomal' },
    ]),
  ),
});
const layoutOf = (header: string) => detectLayout(Buffer.from(`${header}\n`), 'utf-8', loci);
const callsIn = (header: string, cells: string[]) => {
  const layout = layoutOf(header);
  return slotsOf(layout).map((slot) => callAt({ rowNumber: 2, cells }, slot, layout));
};

describe('long tables', () => {
  it.each([
    ['Sample Name\tPanel\tMarker\tDye\tAllele 1\tAllele 2\tHeight 1\tHeight 2', '\t'],
    ['Status\tSample File\tSample Name\tMarker\tAllele 1\tAllele 2\t', '\t'],
    ['Sample.Name\tMarker\tDye\tAllele.1\tAllele.2\tHeight.1', '\t'],
    ['SampleName,Marker,Allele1,Allele2', ','],
    ['SampleName;Marker;Allele1;Allele2', ';'],
    ['"Sample Name";"Marker";"Allele 1";"Allele 2"', ';'],
    ['SAMPLE_NAME,LOCUS,ALLELE_1,ALLELE_2', ','],
    ['样本名称,基因座,等位基因1,等位基因2', ','],
    ['样本编号\t位点\tAllele1\tAllele2', '\t'],
  ])('%s', (header, delimiter) => {
    const layout = layoutOf(header);
    expect(layout.columns.kind).toBe('long');
    expect(layout.delimiter).toBe(delimiter);
    expect(layout.columns.kind === 'long' && layout.columns.alleles).toHaveLength(2);
  });

  it('reads allele columns in the order of their numbers, up to twenty and more', () => {
    const header = ['Sample Name', 'Marker', ...Array.from({ length: 12 }, (_, i) => `Allele ${12 - i}`)];
    const cells = ['S', 'TH01', ...Array.from({ length: 12 }, (_, i) => String(12 - i))];
    const [call] = callsIn(header.join('\t'), cells);
    expect(call?.alleles).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect(call?.alleleFields[2]).toBe('Allele 3');
  });

  it('drops the ending of a file name that stands for the sample', () => {
    const [call] = callsIn('Sample File\tMarker\tAllele 1', ['HS0000012K.fsa', 'TH01', '9']);
    expect(call?.sampleName).toBe('HS0000012K');
  });

  it('prefers the sample name to the file', () => {
    const [call] = callsIn('Sample File\tSample Name\tMarker\tAllele 1', ['A01.fsa', 'HS1', 'TH01', '9']);
    expect(call?.sampleName).toBe('HS1');
  });

  it('ignores trailing separators but names a surplus value', () => {
    const header = 'SampleName,Marker,Allele1,Allele2';
    expect(callsIn(header, ['S', 'TH01', '9', '', '', ''])[0]?.surplus).toBeNull();
    expect(callsIn(header, ['S', 'TH01', '9', '3', '7'])[0]?.surplus).toBe('7');
  });
});

describe('wide tables', () => {
  it.each([
    'Sample Name,D3S1358 1,D3S1358 2,vWA 1,vWA 2',
    'Sample Name,D3S1358_1,D3S1358_2,vWA_1,vWA_2',
    'Sample.Name,D3S1358.1,D3S1358.2,vWA.1,vWA.2',
    'CaseNumber,Sample Name,D3S1358,D3S1358(2),vWA,vWA(2)',
    'Sample Name,D3S1358,D3S1358,VWA,VWA',
    'Sample Name\tD3S1358 Allele 1\tD3S1358 Allele 2\tvWA Allele 1\tvWA Allele 2',
    '样本名称;D3S1358(1);D3S1358(2);vWA(1);vWA(2)',
  ])('%s', (header) => {
    const { columns } = layoutOf(header);
    expect(columns.kind).toBe('wide');
    expect(columns.kind === 'wide' && columns.markers.map((marker) => marker.columns.length)).toEqual([2, 2]);
  });

  it('does not take the end of a locus name for the number of an allele', () => {
    const { columns } = layoutOf('Sample Name,F13A01,F13A01(2),D5S818 1,D5S818 2,Penta E_1,Penta E_2');
    expect(columns.kind === 'wide' && columns.markers.map((marker) => marker.label)).toEqual([
      'F13A01',
      'D5S818',
      'Penta E',
    ]);
  });

  it('keeps a pair of columns of an unknown marker, so that it is refused by name, and ignores remarks', () => {
    const calls = callsIn('Sample Name,population,vWA_1,vWA_2,D99S1_1,D99S1_2', [
      'S',
      'AA',
      '16',
      '17',
      '8',
      '9',
    ]);
    expect(calls.map((call) => call.marker)).toEqual(['vWA', 'D99S1']);
  });

  it('reads both alleles from one cell with a slash', () => {
    const [call] = callsIn('Sample Name\tvWA\tTH01', ['S', '16/17', '9']);
    expect(call?.alleles).toEqual(['16', '17']);
  });
});

describe('headers that make no sense', () => {
  it.each(['a,b,c', 'Sample Name,Height 1', 'Sample Name', '15,16,17'])('%s', (header) => {
    expect(() => layoutOf(header)).toThrow(HeaderNotRecognised);
    expect(() => layoutOf(header)).toThrow(header);
  });

  it('a table without a column for the sample', () => {
    expect(() => layoutOf('Marker,Allele 1')).toThrow(SampleInLines);
    expect(() => layoutOf('Marker,Allele 1')).toThrow('Marker | Allele 1');
  });
});
