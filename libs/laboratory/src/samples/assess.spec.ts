import type { SpecimenStatus } from '@homeward/intake';
import { describe, expect, it } from 'vitest';
import { assessSample, type AssessedSample, type AssessReference } from './assess.js';
import type { JudgedCall } from '../verdict/judged-call.js';
import type { SampleDraft } from './sample-draft.js';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];
const full = Object.fromEntries(
  NAMES.map((locus, index) => [locus, [String(8 + index), String(10 + index)]]),
);

function typeOf(locus: string): JudgedCall['type'] {
  if (locus === 'AMEL') return 'sex';
  if (locus === 'mtDNA') return 'mitochondrial';
  return locus.startsWith('DYS') ? 'Y' : 'autosomal';
}

function draft(genotypes: Record<string, string[]>, more: Partial<SampleDraft> = {}): SampleDraft {
  const kind = more.kind ?? 'sample';
  const name = more.name ?? 'HS0000012K';
  const calls = Object.entries(genotypes).map(([locus, call], index): JudgedCall => ({
    rowNumber: index + 2,
    sampleName: name,
    kind,
    plate: null,
    panel: 'GlobalFiler',
    marker: locus,
    alleles: call,
    locus,
    type: typeOf(locus),
    call,
    status: 'accepted',
    verdict: null,
    source: { cells: call.length, packed: 0, copy: null },
  }));
  return { name, plate: '', kind, calls, ...more };
}

function reference(more: Partial<AssessReference> = {}): AssessReference {
  return {
    registry: new Map([
      ['HS0000012K', { specimenId: 'id', status: 'received', donorId: 'donor', donorSex: 'female' }],
    ]),
    controls: [{ name: '2800M', genotypes: full }],
    eliminations: [],
    sampleField: 'Sample Name',
    ...more,
  };
}

const codesOf = ({ findings }: AssessedSample) => findings.map(({ code }) => code.replace('laboratory.', ''));

function specimen(status: SpecimenStatus | null, donorSex: 'male' | 'female' | 'unknown' | null = 'unknown') {
  return {
    registry: new Map([['HS0000012K', { specimenId: 'id', status, donorId: 'donor', donorSex }]]),
  };
}

describe("a donor's sample", () => {
  it('is accepted with all of its loci, homozygotes doubled, whatever the case of its name', () => {
    const sample = assessSample(draft({ ...full, A: ['8'] }, { name: ' hs0000012k ' }), reference());
    expect(sample).toMatchObject({ status: 'accepted', specimenId: 'id', lociTyped: 12, findings: [] });
    expect(sample.genotypes.A).toEqual(['8', '8']);
  });

  it.each([
    ['unknown_barcode', { registry: new Map() }],
    ['specimen_not_registered', specimen(null, null)],
    ['specimen_not_received', specimen('in_transit')],
    ['specimen_not_received', specimen('lost')],
  ])('is refused as %s, and its rows with it', (code, more) => {
    const own = draft(full);
    const sample = assessSample(own, reference(more));
    expect(sample).toMatchObject({ status: 'rejected', verdict: { code: `laboratory.${code}` } });
    // Passed over with the sample, not refused once for each locus.
    expect(own.calls.every((call) => call.status === 'skipped')).toBe(true);
  });

  it('may be typed again', () => {
    expect(assessSample(draft(full), reference(specimen('typed'))).status).toBe('accepted');
  });

  it.each([
    ['male', ['X'], 'held'],
    ['female', ['X', 'Y'], 'held'],
    ['male', ['X', 'Y'], 'accepted'],
    ['female', ['X'], 'accepted'],
    ['unknown', ['X', 'Y'], 'accepted'],
  ] as const)('declared %s with AMEL %j is %s', (sex, amel, status) => {
    const sample = assessSample(draft({ ...full, AMEL: [...amel] }), reference(specimen('received', sex)));
    expect(sample.status).toBe(status);
    expect(sample.verdict?.code ?? null).toBe(status === 'held' ? 'laboratory.sex_contradicts' : null);
  });

  it('needs eight loci of one kind of inheritance', () => {
    const seven = Object.fromEntries(Object.entries(full).slice(0, 7));
    expect(assessSample(draft(seven), reference()).verdict).toMatchObject({
      code: 'laboratory.too_few_loci',
      value: '7',
    });
    const y = Object.fromEntries(NAMES.map((name) => [`DYS${name}`, ['13']]));
    expect(assessSample(draft(y), reference(specimen('received')))).toMatchObject({
      status: 'accepted',
      genotypes: { DYSA: ['13'] },
    });
  });

  it('is accepted for its mitochondrial haplotype alone; fewer than eight loci beside it are refused', () => {
    const mtDNA = ['73-340', '263G'];
    expect(assessSample(draft({ mtDNA }), reference())).toMatchObject({
      status: 'accepted',
      genotypes: { mtDNA },
    });
    const few = draft({ ...Object.fromEntries(Object.entries(full).slice(0, 7)), AMEL: ['X'], mtDNA });
    expect(assessSample(few, reference())).toMatchObject({
      status: 'accepted',
      genotypes: { AMEL: ['X', 'X'], mtDNA },
    });
    expect(few.calls.filter(({ verdict }) => verdict?.code === 'laboratory.too_few_loci')).toHaveLength(7);
    expect(assessSample(draft({ ...full, mtDNA }), reference()).genotypes).toMatchObject({
      A: full.A,
      mtDNA,
    });
  });

  it('with conflicting calls at a locus loses that locus and both rows', () => {
    const own = draft(full);
    const [first] = own.calls;
    own.calls.push({ ...first!, rowNumber: 99, call: ['8', '11'], alleles: ['8', '11'] });
    const sample = assessSample(own, reference());
    expect(sample.status).toBe('accepted');
    expect(sample.genotypes.A).toBeUndefined();
    const verdicts = [own.calls[0], own.calls.at(-1)].map((call) => call?.verdict);
    expect(verdicts.map((verdict) => [verdict?.code, verdict?.value])).toEqual([
      ['laboratory.conflicting_calls', '8,10 / 8,11'],
      ['laboratory.conflicting_calls', '8,10 / 8,11'],
    ]);
  });

  it('with a repeated row counts it once', () => {
    const own = draft(full);
    own.calls.push({ ...own.calls[0]!, rowNumber: 99 });
    expect(assessSample(own, reference()).lociTyped).toBe(12);
    expect(own.calls.at(-1)).toMatchObject({
      status: 'skipped',
      verdict: { code: 'laboratory.duplicate_row' },
    });
  });

  it('with three loci of three alleles is a mixture', () => {
    const own = draft(full);
    for (const call of own.calls.slice(0, 3)) {
      call.status = 'rejected';
      call.verdict = { code: 'laboratory.three_alleles', field: null, value: '', detail: '' };
    }
    expect(assessSample(own, reference()).verdict?.code).toBe('laboratory.mixture');
  });
});

describe('contamination stops the batch', () => {
  it('a sample identical with a member of staff, one locus apart or none', () => {
    const eliminations = [{ label: 'STAFF-07', genotypes: { ...full, A: ['8', '9'] } }];
    expect(assessSample(draft(full), reference({ eliminations }))).toMatchObject({
      status: 'rejected',
      findings: [{ code: 'laboratory.elimination_match', verdict: { detail: 'STAFF-07' } }],
    });
  });

  it('a sample two loci apart is another person', () => {
    const eliminations = [{ label: 'STAFF-07', genotypes: { ...full, A: ['8', '9'], B: ['9', '9'] } }];
    expect(assessSample(draft(full), reference({ eliminations })).findings).toEqual([]);
  });

  it('does not count a Y haplotype as a match, since the paternal line of a member of staff shares it', () => {
    const y = Object.fromEntries(NAMES.map((name) => [`DYS${name}`, ['13']]));
    const eliminations = [{ label: 'STAFF-07', genotypes: y }];
    expect(codesOf(assessSample(draft(y), reference({ eliminations })))).not.toContain('elimination_match');
  });

  it('a negative control with an allele', () => {
    const own = draft({ A: ['8'] }, { kind: 'negative_control', name: 'NC' });
    expect(codesOf(assessSample(own, reference()))).toEqual(['negative_control_not_empty']);
  });

  it('a negative control that is empty is in order', () => {
    const own = draft({ A: [] }, { kind: 'negative_control', name: 'NC' });
    const [call] = own.calls;
    Object.assign(call!, {
      call: null,
      status: 'skipped',
      verdict: { code: 'laboratory.no_call', field: null },
    });
    expect(assessSample(own, reference())).toMatchObject({ status: 'accepted', findings: [] });
  });
});

describe('a positive control', () => {
  const control = { kind: 'positive_control', name: 'PC 2800M' } as const;

  it('that agrees is passed over', () => {
    const own = draft(full, control);
    expect(assessSample(own, reference())).toMatchObject({ status: 'accepted', findings: [], remarks: [] });
    expect(own.calls.every((call) => call.status === 'skipped')).toBe(true);
  });

  it('that differs names the locus, what was found and what was expected', () => {
    const own = draft({ ...full, C: ['10', '13'] }, control);
    expect(assessSample(own, reference()).findings[0]?.verdict).toMatchObject({
      code: 'laboratory.positive_control_mismatch',
      field: 'C',
      value: 'PC 2800M C 10,13',
      detail: '10,12 (2800M)',
    });
  });

  it('that failed does not confirm the batch', () => {
    const own = draft({ A: ['8', '10'] }, control);
    expect(codesOf(assessSample(own, reference()))).toEqual(['positive_control_failed']);
  });

  it('that was only sequenced cannot be compared, and says so', () => {
    const own = draft({ mtDNA: ['73-340', '263G'] }, control);
    expect(assessSample(own, reference())).toMatchObject({
      ...{ status: 'accepted', findings: [] },
      verdict: { code: 'laboratory.control_haplotype_unknown', value: 'PC 2800M' },
    });
    expect(own.calls[0]).toMatchObject({ status: 'skipped' });
  });

  it('without a known name is held against the control that agrees best', () => {
    expect(assessSample(draft(full, { ...control, name: 'POS 1' }), reference()).findings).toEqual([]);
  });
});
