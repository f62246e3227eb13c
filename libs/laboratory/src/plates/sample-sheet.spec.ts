import { describe, expect, it } from 'vitest';
import { sampleSheet, type SheetPlate } from './sample-sheet.js';

const plate: SheetPlate = {
  number: 'PL-2026-0007',
  panel: 'GlobalFiler',
  owner: '陈静',
  assay: 'HID_36_POP4',
  resultsGroup: 'RG1',
  fileNameConvention: 'FNC1',
  sizeStandard: 'GS600LIZ',
  wells: [
    { well: 'C01', kind: 'sample', name: 'HS0000012K' },
    { well: 'A01', kind: 'positive_control', name: 'PC' },
    { well: 'H03', kind: 'ladder', name: 'Ladder-1' },
  ],
};

describe('a sample sheet', () => {
  it('for the 3500 is the plate record that its software imports', () => {
    expect(sampleSheet('3500', plate).split('\r\n')).toEqual([
      '3500 Plate Layout File Version 1.0',
      '',
      'Plate Name\tApplication Type\tCapillary Length (cm)\tPolymer\tNumber of Wells\tOwner Name\tBarcode Number\tComments',
      'PL-2026-0007\tHID\t36\tPOP4\t96\t陈静\tPL-2026-0007\t',
      '',
      'Well\tSample Name\tAssay\tResults Group\tFile Name Convention\tSample Type\tUser Defined Field 1\tUser Defined Field 2\tUser Defined Field 3\tUser Defined Field 4\tUser Defined Field 5\tComments',
      'A01\tPC\tHID_36_POP4\tRG1\tFNC1\tPositive Control\tPL-2026-0007\t\t\t\t\t',
      'C01\tHS0000012K\tHID_36_POP4\tRG1\tFNC1\tSample\tPL-2026-0007\t\t\t\t\t',
      'H03\tLadder-1\tHID_36_POP4\tRG1\tFNC1\tAllelic Ladder\tPL-2026-0007\t\t\t\t\t',
      '',
    ]);
  });

  it('for the 3730 has as many cells in each row as its header', () => {
    const lines = sampleSheet('3730', plate).trimEnd().split('\r\n');
    expect(lines[1]).toBe('PL-2026-0007\tPL-2026-0007\t\t96-Well\tRegular\t陈静\t陈静\tSepta\t1234');
    const cells = lines.slice(4).map((line) => line.split('\t').length);
    expect(new Set(cells)).toEqual(new Set([14]));
    expect(lines[6]).toContain('C01\tHS0000012K\t\tGS600LIZ');
  });

  it('as CSV quotes what needs it', () => {
    const lines = sampleSheet('csv', { ...plate, assay: 'a,"b"' }).split('\r\n');
    expect(lines[2]).toBe('PL-2026-0007,C01,HS0000012K,Sample,GS600LIZ,"a,""b"""');
  });

  it('lets no text of a person break its rows', () => {
    const lines = sampleSheet('3500', { ...plate, owner: 'a\tb\r\nc' }).split('\r\n');
    expect(lines).toHaveLength(10);
    expect(lines[3]).toContain('a b c');
  });
});
