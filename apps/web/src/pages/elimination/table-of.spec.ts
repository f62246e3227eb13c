import { expect, it } from 'vitest';
import { tableOf } from './table-of';

it('gives lines of a locus and its alleles a header', () => {
  expect(tableOf('D3S1358 15 16\nPenta E: 7,12\n\nAMEL X/Y\nTH01 6')).toBe(
    'Sample Name\tMarker\tAllele 1\tAllele 2\nProfile\tD3S1358\t15\t16\nProfile\tPenta E\t7\t12\nProfile\tAMEL\tX\tY\nProfile\tTH01\t6\t\n',
  );
});

it('leaves a table with a header as it is, and lines that it does not understand to the server', () => {
  const table = 'Sample Name,Marker,Allele 1,Allele 2\nA,TH01,6,7';
  expect(tableOf(table)).toBe(table);
  expect(tableOf('TH01 6 7\nnonsense')).toBe('TH01 6 7\nnonsense');
});
