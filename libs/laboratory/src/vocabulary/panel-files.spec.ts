import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishedReference } from '../reference/reference-data.js';
import { parseBinFile, parsePanelFile, readKits } from './panel-files.js';

const { loci } = publishedReference({ root: fileURLToPath(new URL('../../../..', import.meta.url)) });

/** Invented data in the published form. */
const PANELS = [
  'Version\tGMID-X v 1.2\t\t\t\t\t\t',
  'Kit type:\tMICROSATELLITE\t\t\t\t\t\t',
  'Chemistry Kit\tHome_Panels_v1\tnone\t\t\t\t\t',
  'Panel\tHome_21_v1\tnone\t\t\t\t\t',
  'AMEL\tblue\t74\t83\tX, Y\t9\tnone\tX, Y',
  'D3S1358\tBlue\t98.5\t148\t17,18\t4\tnone\tFALSE\t"9, 10, 15, 16, "',
  'THO1\tgreen\t150\t200\t6,9.3\t4\tnone\t6, 9.3, 10,',
];
const BINS = [
  'Version\tGMID-X v 1.2\t\t',
  'Chemistry Kit\tHome_Panels_v1\t\t',
  'BinSet Name\tHome_Bins_v1\t\t',
  'Panel Name\tHome_21_v1\t\t',
  'Marker Name\tAMEL\t\t',
  'X\t76.1\t0.5\t0.5',
  'Marker Name\tD3S1358\t\t',
  '9\t100.1\t0.5\t0.4\tvirtual',
  '10\t104.2\t0.5\t0.4',
  '15.2\t126\t0.4\t0.4\tvirtual',
  'Marker Name\tTHO1\t\t',
  '9.3\t170\t0.5\t0.4',
];
const text = (lines: readonly string[], end = '\r\n') => lines.join(end);

describe('a panel file of GeneMapper', () => {
  it('gives its panels with dye, sizes, repeat and alleles of each marker', () => {
    expect(parsePanelFile(text(PANELS))).toEqual([
      {
        name: 'Home_21_v1',
        markers: [
          { label: 'AMEL', dye: 'blue', minBp: 74, maxBp: 83, repeat: 9, alleles: ['X', 'Y'] },
          {
            label: 'D3S1358',
            dye: 'blue',
            minBp: 98.5,
            maxBp: 148,
            repeat: 4,
            alleles: ['9', '10', '15', '16'],
          },
          { label: 'THO1', dye: 'green', minBp: 150, maxBp: 200, repeat: 4, alleles: ['6', '9.3', '10'] },
        ],
      },
    ]);
  });

  it.each(['\n', '\r', '\r\n'])('reads lines that end in %j, and a byte order mark', (end) => {
    expect(parsePanelFile(`\uFEFF${text(PANELS, end)}${end}${end}`)).toEqual(parsePanelFile(text(PANELS)));
  });

  it.each([
    ['', 1, 'there is no panel with markers'],
    ['Panel\tHome\tnone', 1, 'there is no panel with markers'],
    ['AMEL\tblue\t74\t83', 1, 'a marker before any line "Panel"'],
    ['Panel\t\tnone\nAMEL\tblue\t74\t83', 1, 'the name is empty'],
    ['Panel\tHome\n\nAMEL\tmauve\t74\t83', 3, 'the dye "mauve" is not known'],
    ['Panel\tHome\nAMEL\tblue\tx\t83', 2, '"x" is no length in base pairs'],
    ['Panel\tHome\nAMEL\tblue\t83\t74', 2, 'the range of sizes is reversed'],
    ['Panel\tHome\nAMEL\tblue\t83', 2, '"" is no length in base pairs'],
  ])('%j is refused at line %i: %s', (content, line, why) => {
    expect(() => parsePanelFile(content)).toThrow(`Line ${line} of the panel file`);
    expect(() => parsePanelFile(content)).toThrow(why);
  });
});

describe('a bin file', () => {
  it('gives alleles with size, widths and whether the ladder has them', () => {
    expect(parseBinFile(text(BINS)).get('Home_21_v1')?.get('D3S1358')).toEqual([
      { allele: '9', size: 100.1, left: 0.5, right: 0.4, virtual: true },
      { allele: '10', size: 104.2, left: 0.5, right: 0.4, virtual: false },
      { allele: '15.2', size: 126, left: 0.4, right: 0.4, virtual: true },
    ]);
  });

  it.each([
    ['x', 'an allele before any line "Marker Name"'],
    ['Marker Name\tAMEL', 'a marker before any line "Panel Name"'],
    ['Panel Name\tHome\nMarker Name\tAMEL\nX\t76\t0.5', '"" is no length in base pairs'],
    ['Version\tGM v 3.0', 'there is no line "Panel Name"'],
  ])('%j is refused: %s', (content, why) => {
    expect(() => parseBinFile(content)).toThrow(why);
  });
});

describe('the kit of both files', () => {
  it('has the ladder of the bin file, under the names of the vocabulary', () => {
    const [kit] = readKits(text(PANELS), text(BINS), loci);
    expect(kit).toMatchObject({ panel: 'Home_21_v1', unknown: [] });
    expect(
      kit?.loci.map(({ locus, label_in_source, ladder_alleles, bins }) => [
        locus,
        label_in_source,
        ladder_alleles,
        bins,
      ]),
    ).toEqual([
      ['AMEL', 'AMEL', ['X'], ['X']],
      ['D3S1358', 'D3S1358', ['10'], ['9', '10', '15.2']],
      ['TH01', 'THO1', ['9.3'], ['9.3']],
    ]);
    expect(kit?.loci[1]?.bins_bp[0]).toEqual(['9', 100.1, 0.5, 0.4]);
  });

  it('has the ladder of the panel file without a bin file', () => {
    const [kit] = readKits(text(PANELS), null, loci);
    expect(kit?.loci[2]?.ladder_alleles).toEqual(['6', '9.3', '10']);
  });

  it('names markers that the vocabulary does not know', () => {
    const [kit] = readKits(text([...PANELS, 'D99S1\tred\t100\t200\t1,2\t4\tnone\t1, 2']), null, loci);
    expect(kit).toMatchObject({ unknown: ['D99S1'] });
    expect(kit?.loci).toHaveLength(3);
  });

  it('is refused when the bins are those of other panels', () => {
    const two = [...PANELS, 'Panel\tHome_Y_v1\tnone', 'DYS19\tblue\t100\t200\t14\t4\tnone\t13, 14'];
    expect(() => readKits(text(two), text(BINS), loci)).toThrow('Home_Y_v1": the bin file has no such panel');
  });
});
