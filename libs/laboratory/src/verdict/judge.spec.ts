import { makeBarcode } from '@homeward/rules';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLocusDictionary, createPanels } from '@homeward/str';

import type { RawCall } from '../calls/calls.js';
import { judgeCall } from './judge.js';
import { createSampleKinds } from '../reference/sample-kind.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url), 'utf8'));
const loci = createLocusDictionary(fixture('loci.json'));
const panels = createPanels(fixture('kits.json'), loci);
const kinds = createSampleKinds(fixture('sample-kinds.json'), ['9947A']);
const fields = { sample: 'Sample Name', marker: 'Marker', panel: 'Panel' };

function judge(marker: string, alleles: string[], more: Partial<RawCall> = {}, panel: string | null = null) {
  const raw: RawCall = {
    rowNumber: 2,
    sampleName: 'HS0000012K',
    sampleType: '',
    plate: null,
    panel: '',
    marker,
    alleles,
    alleleFields: alleles.map((_, index) => `Allele ${index + 1}`),
    packed: false,
    partial: false,
    perAllele: false,
    commaIsDecimal: true,
    cells: alleles.length,
    surplus: null,
    ...more,
  };
  return judgeCall(raw, { loci, panels, kinds, panel, fields });
}

describe('calls that are accepted', () => {
  it.each([
    ['D3S1358', ['16', '15'], 'D3S1358', ['15', '16']],
    ['TH01', ['9'], 'TH01', ['9']],
    ['TH01', ['9', '9'], 'TH01', ['9']],
    ['THO1', ['9,3', '6'], 'TH01', ['6', '9.3']],
    ['VWA', ['17', ''], 'vWA', ['17']],
    ['PENTA_E', ['12.0', '7'], 'Penta E', ['7', '12']],
    ['D12S391', ['17.100000000000001', '18'], 'D12S391', ['17.1', '18']],
    ['Amelogenin', ['X', 'Y'], 'AMEL', ['X', 'Y']],
    ['AM', ['X'], 'AMEL', ['X']],
    ['DYS385 a/b', ['11', '14'], 'DYS385', ['11', '14']],
    ['DXS10103', ['19'], 'DXS10103', ['19']],
    ['D3S1358', ['15', '16'], 'D3S1358', ['15', '16']],
  ])('%s %j', (marker, alleles, locus, call) => {
    expect(judge(marker, alleles)).toMatchObject({ status: 'accepted', locus, call, verdict: null });
  });
});

describe('alleles that are refused', () => {
  it.each([
    ['TH01', ['OL', '9'], 'laboratory.allele_off_ladder', 'Allele 1', 'OL'],
    ['TH01', ['9', '?'], 'laboratory.allele_not_called', 'Allele 2', '?'],
    ['TH01', ['INC'], 'laboratory.allele_not_called', 'Allele 1', 'INC'],
    ['TH01', ['9', '0'], 'laboratory.allele_not_called', 'Allele 2', '0'],
    ['TH01', ['9', 'NR'], 'laboratory.allele_not_called', 'Allele 2', 'NR'],
    ['TH01', ['9.33'], 'laboratory.allele_microvariant', 'Allele 1', '9.33'],
    ['TH01', ['9.4'], 'laboratory.allele_microvariant', 'Allele 1', '9.4'],
    ['TH01', ['Sep-3', '6'], 'laboratory.allele_excel_damage', 'Allele 1', 'Sep-3'],
    ['TH01', ['3-Sep'], 'laboratory.allele_excel_damage', 'Allele 1', '3-Sep'],
    ['TH01', ['9月3日'], 'laboratory.allele_excel_damage', 'Allele 1', '9月3日'],
    ['TH01', ['2026/9/3'], 'laboratory.allele_excel_damage', 'Allele 1', '2026/9/3'],
    ['TH01', ['46268'], 'laboratory.allele_excel_damage', 'Allele 1', '46268'],
    ['D21S11', ['3.12E+01'], 'laboratory.allele_excel_damage', 'Allele 1', '3.12E+01'],
    ['TH01', ['77'], 'laboratory.allele_out_of_range', 'Allele 1', '77'],
    ['TH01', ['nine'], 'laboratory.allele_malformed', 'Allele 1', 'nine'],
    ['TH01', ['X'], 'laboratory.allele_malformed', 'Allele 1', 'X'],
    ['TH01', ['-9'], 'laboratory.allele_malformed', 'Allele 1', '-9'],
    ['AMEL', ['1', '2'], 'laboratory.allele_malformed', 'Allele 1', '1'],
    ['TH01', ['6', '7', '9.3'], 'laboratory.three_alleles', 'Allele 3', '6,7,9.3'],
    ['TH01', ['6', '6', '9.3'], 'laboratory.allele_repeated', 'Allele 1', '6,6,9.3'],
    ['DYS385', ['11', '11', '16'], 'laboratory.allele_repeated', 'Allele 1', '11,11,16'],
    ['AMEL', ['X', 'X', 'Y'], 'laboratory.allele_repeated', 'Allele 1', 'X,X,Y'],
  ])('%s %j is %s', (marker, alleles, code, field, value) => {
    expect(judge(marker, alleles)).toMatchObject({ status: 'rejected', verdict: { code, field, value } });
  });

  it('a comma in a cell that may hold two alleles is ambiguous', () => {
    expect(judge('TH01', ['9,3'], { packed: true }).verdict?.code).toBe('laboratory.allele_ambiguous_comma');
  });

  it.each([
    ['29,30', 'D21S11'],
    ['29，30', 'D21S11'],
    ['9,10', 'D7S820'],
    ['9、10', 'TH01'],
    ['12,20', 'D18S51'],
    ['6,9', 'TH01'],
    ['X,Y', 'AMEL'],
  ])('%s in a column for one allele of %s may be two alleles', (value, marker) => {
    expect(judge(marker, [value]).verdict).toMatchObject({
      code: 'laboratory.allele_ambiguous_comma',
      value,
    });
  });

  it.each(['NA', '-', '--', '0', '*', 'F', 'ND', '.', '无', 'N/A', '?', 'NR'])(
    '%s beside an allele leaves the second allele unknown',
    (value) => {
      expect(judge('TH01', ['9', value]).verdict?.code).toBe('laboratory.allele_not_called');
      expect(judge('DYS391', ['10', value]).status).toBe(/[?*]/.test(value) ? 'rejected' : 'accepted');
    },
  );

  it.each(['03.Sep', '3. Sept.', '09. Mrz', '03-sept.', '09.03.', '9月', '九月三日', '9:03'])(
    '%s is what a spreadsheet made of an allele',
    (value) => expect(judge('TH01', [value, '6']).verdict?.code).toBe('laboratory.allele_excel_damage'),
  );

  it('11-14 is how YHRD writes DYS385', () => {
    expect(judge('DYS385', ['11-14'])).toMatchObject({ status: 'accepted', call: ['11', '14'] });
  });

  it('a row without alleles is passed over, not refused', () => {
    expect(judge('TH01', ['', '-'])).toMatchObject({
      status: 'skipped',
      verdict: { code: 'laboratory.no_call' },
    });
  });
});

describe('mitochondrial haplotypes', () => {
  const stored = ['73-340', '16024-16365', '263G', '315.1C', '16189C'];
  it.each([
    ['mtDNA', ['16024-16365 73-340: 16189C 263G 315.1C']],
    ['MT-DNA', ['16024-16365 73-340', '16189C 263G 315.1C']],
    ['mito', ['16024-16365', '73-340', '16189C', '263G', '315.1C']],
    ['线粒体', ['16024-16365，73-340：16189C，263G，315.1C']],
  ])('%s %j is stored in one form, whatever the kit', (marker, alleles) => {
    for (const panel of ['', 'GlobalFiler'])
      expect(judge(marker, alleles, { panel })).toMatchObject({
        ...{ status: 'accepted', locus: 'mtDNA', type: 'mitochondrial', call: stored, verdict: null },
      });
  });

  it.each([
    [['263G 315.1C'], 'no_range', 'Allele 1', '263G'],
    [['73-340'], 'no_difference', 'Allele 1', '73-340'],
    [['340-73: 263G'], 'position', 'Allele 1', '340-73'],
    [['73-340', '16189C'], 'outside_ranges', 'Allele 2', '16189C'],
    [['73-340', '263G', '263A'], 'site_twice', 'Allele 3', '263A'],
    [['73-340', '315.2C'], 'insertion_gap', 'Allele 2', '315.2C'],
    [['73-340', '263g'], 'lower_case', 'Allele 2', '263g'],
    [['73-340', '15'], 'malformed', 'Allele 2', '15'],
  ])('%j is refused: %s', (alleles, problem, field, value) => {
    expect(judge('mtDNA', alleles)).toMatchObject({
      status: 'rejected',
      verdict: { code: `laboratory.haplotype_${problem}`, field, value },
    });
  });

  it('a row without one is passed over', () => {
    expect(judge('mtDNA', ['', 'NA']).verdict?.code).toBe('laboratory.no_call');
  });
});

describe('markers and panels', () => {
  it.each([
    ['D99S1', '', 'laboratory.unknown_marker', 'Marker', 'D99S1'],
    ['D99S1', 'GlobalFiler_Panel_v1', 'laboratory.unknown_marker', 'Marker', 'D99S1'],
    ['Penta E', 'GlobalFiler_Panel_v1', 'laboratory.marker_not_in_panel', 'Marker', 'Penta E'],
    ['TH01', 'SuperKit 9000', 'laboratory.unknown_panel', 'Panel', 'SuperKit 9000'],
    ['', '', 'laboratory.missing_marker', 'Marker', ''],
    ['D5S2500', '', 'laboratory.ambiguous_marker', 'Marker', 'D5S2500'],
  ])('%s under "%s" is %s', (marker, panel, code, field, value) => {
    expect(judge(marker, ['9'], { panel })).toMatchObject({
      status: 'rejected',
      verdict: { code, field, value },
    });
  });

  it('D5S2500 of AGCU 21+1 is D5S2800; of Microreader 23sp it is itself', () => {
    expect(judge('D5S2500', ['17'], { panel: 'AGCU 21+1' }).locus).toBe('D5S2800');
    expect(judge('D5S2500', ['14'], { panel: 'Microreader 23sp ID' }).locus).toBe('D5S2500');
  });

  it('the panel of the row wins over the panel of the upload', () => {
    expect(judge('Penta E', ['12'], { panel: 'PowerPlex 21' }, 'GlobalFiler').status).toBe('accepted');
    expect(judge('Penta E', ['12'], {}, 'GlobalFiler').verdict?.code).toBe('laboratory.marker_not_in_panel');
  });

  it('a quality sensor is passed over', () => {
    expect(judge('QS1', ['1']).verdict?.code).toBe('laboratory.quality_marker');
  });
});

describe('samples', () => {
  it('a row without a sample name is refused', () => {
    const { status, verdict } = judge('TH01', ['9'], { sampleName: '' });
    expect([status, verdict?.code, verdict?.field]).toEqual([
      'rejected',
      'laboratory.missing_sample_name',
      'Sample Name',
    ]);
  });

  it.each([
    ['Allelic Ladder', 'L1', 'ladder'],
    ['Positive Control', '2800M', 'positive_control'],
    ['Negative Control', 'NC', 'negative_control'],
    ['Sample', 'NC', 'negative_control'],
    ['', 'Ladder_A01', 'ladder'],
    ['', 'NC-1', 'negative_control'],
    ['', '9947A', 'positive_control'],
    ['', '阴性对照', 'negative_control'],
    ['', makeBarcode('HS', 1), 'sample'],
    ['', 'HS0000012K', 'unknown'],
  ])('type "%s", name "%s" is %s', (sampleType, sampleName, kind) => {
    expect(judge('TH01', ['9'], { sampleType, sampleName }).kind).toBe(kind);
  });
});
