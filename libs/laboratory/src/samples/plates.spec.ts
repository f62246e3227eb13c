import { describe, expect, it } from 'vitest';
import type { SampleKind } from '../reference/kinds.js';
import { assessSample, type AssessedSample } from './assess.js';
import type { JudgedCall } from '../verdict/judged-call.js';
import { Plates } from './plates.js';

const LOCI = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
const genotype = Object.fromEntries(
  LOCI.map((locus, index) => [locus, [String(8 + index), String(10 + index)]]),
);
const reference = {
  registry: new Map([
    ['S', { specimenId: 'id', status: 'received', donorId: 'd', donorSex: 'unknown' } as const],
  ]),
  controls: [{ name: '2800M', genotypes: { ...genotype, C: ['10', '12', '15'] }, weak: { C: ['15'] } }],
  eliminations: [],
  sampleField: 'Sample Name',
};

function sample(
  plate: string,
  kind: SampleKind,
  name: string,
  genotypes: Record<string, string[]>,
): AssessedSample {
  const calls = Object.entries(genotypes).map(([locus, call]): JudgedCall => ({
    rowNumber: 2,
    sampleName: name,
    kind,
    plate,
    panel: 'GlobalFiler',
    marker: locus,
    alleles: call,
    locus,
    type: 'autosomal',
    call: call.length > 0 ? call : null,
    source: { cells: call.length + 1, packed: 0, copy: null },
    status: call.length > 0 ? 'accepted' : 'skipped',
    verdict: call.length > 0 ? null : { code: 'laboratory.no_call', field: null, value: '', detail: locus },
  }));
  return assessSample({ name, plate, kind, calls }, reference);
}

const donor = (plate: string) => sample(plate, 'sample', 'S', { ...genotype, A: ['7', '7'], B: ['7', '7'] });
const positive = (plate: string, genotypes: Record<string, string[]> = genotype) =>
  sample(plate, 'positive_control', 'PC', genotypes);
const negative = (plate: string, genotypes: Record<string, string[]> = { A: [] }) =>
  sample(plate, 'negative_control', 'NC', genotypes);

/** Controls first, as `sampleOrder` puts them. */
function standing(samples: AssessedSample[]) {
  const plates = new Plates(samples);
  const missing = plates.missingControls();
  const ordered = [...samples].sort((a, b) => Number(a.kind === 'sample') - Number(b.kind === 'sample'));
  const judged = ordered.map((sample) => plates.take(sample));
  return {
    held: judged.filter(({ status }) => status === 'held').map(({ plate }) => plate),
    found: [...missing, ...judged.flatMap(({ findings }) => findings)]
      .map(({ code, plate }) => `${code.replace('laboratory.', '')} ${plate}`.trim())
      .sort(),
    late: plates.stoppedLate(),
  };
}

describe('plates are judged apart', () => {
  it.each<[string, AssessedSample[], string[], string[]]>([
    ['both controls in order', [donor(''), positive(''), negative('')], [], []],
    ['no negative control', [donor(''), positive('')], [''], ['negative_control_missing']],
    ['no positive control', [donor(''), negative('')], [''], ['positive_control_missing']],
    ['no control', [donor('')], [''], ['negative_control_missing', 'positive_control_missing']],
    ['controls and nobody', [positive('')], [], []],
    [
      'a contaminated negative of the first plate',
      [donor('1'), positive('1'), negative('1', { A: ['8'] }), donor('2'), positive('2'), negative('2')],
      ['1'],
      ['negative_control_not_empty 1'],
    ],
    [
      'a second plate whose controls are those of the first',
      [donor('1'), positive('1'), negative('1'), donor('2')],
      ['2'],
      ['negative_control_missing 2', 'positive_control_missing 2'],
    ],
    [
      'both plates stopped',
      [donor('1'), positive('1', { ...genotype, A: ['1', '2'] }), negative('1'), donor('2'), positive('2')],
      ['1', '2'],
      ['negative_control_missing 2', 'positive_control_mismatch 1'],
    ],
    [
      'rows without a plate beside a plate',
      [donor('1'), positive('1'), negative('1'), donor('')],
      [''],
      ['negative_control_missing', 'positive_control_missing'],
    ],
  ])('%s', (_, samples, held, found) => {
    expect(standing(samples)).toEqual({ held, found, late: [] });
  });

  it('a sample that stops its plate late holds those after it, and tells of those before', () => {
    const found = { code: 'laboratory.elimination_match', field: null, value: 'S', detail: 'staff' } as const;
    const staff = {
      ...donor(''),
      status: 'rejected' as const,
      findings: [{ code: found.code, plate: '', sampleName: 'S', verdict: found, evidence: null }],
    };
    const plates = [positive(''), negative('')];
    expect(standing([...plates, staff, donor('')])).toMatchObject({ held: [''], late: [] });
    expect(standing([...plates, donor(''), staff, donor('')])).toMatchObject({ held: [''], late: [''] });
  });

  it('a sample of unknown kind is held itself, and stops no plate', () => {
    const unknown = sample('', 'unknown', 'X1', { A: ['8'] });
    expect(standing([donor(''), positive(''), negative(''), unknown])).toEqual({
      held: [''],
      found: ['sample_kind_unknown'],
      late: [],
    });
    // With nothing in it, it can be no contaminated control.
    expect(sample('', 'unknown', 'X1', { A: [] })).toMatchObject({ status: 'rejected', findings: [] });
  });
});

describe('a positive control without the allele of its cell line that is known to be weak', () => {
  it('agrees, with a remark; with another allele it differs', () => {
    expect(positive('', { ...genotype, C: ['10', '12'] })).toMatchObject({
      ...{ status: 'accepted', findings: [] },
      remarks: [{ code: 'laboratory.control_third_allele_missing', detail: '10,12,15 (2800M)' }],
    });
    for (const call of [['10', '11'], ['10'], ['10', '15'], ['12', '15']])
      expect(positive('', { ...genotype, C: call }).findings).toMatchObject([
        { code: 'laboratory.positive_control_mismatch' },
      ]);
  });
});

it('does not count quality sensors as alleles of a negative control', () => {
  const control = negative('');
  expect(control.findings).toEqual([]);
  const quality = { code: 'laboratory.quality_marker', field: 'Marker', value: 'QS1', detail: '' } as const;
  const call = {
    ...{ rowNumber: 2, sampleName: 'NC', kind: 'negative_control' as const, plate: null },
    panel: '',
  };
  const sensor: JudgedCall = {
    ...call,
    marker: 'QS1',
    alleles: ['1'],
    locus: null,
    type: null,
    call: null,
    status: 'skipped',
    source: { cells: 2, packed: 0, copy: null },
    verdict: quality,
  };
  const draft = { name: 'NC', plate: '', kind: 'negative_control' as const, calls: [sensor] };
  expect(assessSample(draft, reference).findings).toEqual([]);
});
