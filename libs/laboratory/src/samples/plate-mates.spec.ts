import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import type { SampleKind } from '../reference/kinds.js';
import type { JudgedCall } from '../verdict/judged-call.js';
import type { AssessedSample } from './assess.js';
import { PlateMates } from './plate-mates.js';

const LOCI = Array.from({ length: 20 }, (_, index) => `D${String(index)}`);

/** Twenty loci with two alleles each; no two persons share an allele. */
const person = (number: number, loci = LOCI.length): Record<string, string[]> =>
  Object.fromEntries(
    LOCI.slice(0, loci).map((locus) => [locus, [String(number * 2), String(number * 2 + 1)]]),
  );

interface Given {
  readonly name: string;
  readonly genotypes: CalledGenotypes;
  readonly plate?: string;
  readonly well?: string;
  readonly donorId?: string | null;
  readonly kind?: SampleKind;
  readonly status?: AssessedSample['status'];
  /** Loci that were refused for a third allele. */
  readonly thirds?: CalledGenotypes;
}

/** @param ending each plate ends with its last sample */
function matesOf(samples: readonly Given[], ending = false): PlateMates {
  const last = new Map(samples.map(({ plate = 'P' }, at) => [plate, at]));
  const mates = new PlateMates((locus) => locus.startsWith('D'));
  for (const [at, { name, genotypes, thirds = {}, well = null, ...given }] of samples.entries()) {
    const { plate = 'P', donorId = name, kind = 'sample', status = 'accepted' } = given;
    const calls = Object.entries(thirds).map(([locus, call]) => ({
      ...{ locus, call, status: 'rejected' },
      verdict: { code: 'laboratory.three_alleles', field: null, value: '', detail: locus },
    })) as unknown as JudgedCall[];
    const remarks = calls.length > 0 ? [calls[0]!.verdict!] : [];
    const sample = {
      name,
      plate,
      well,
      kind,
      status,
      donorId,
      genotypes,
      remarks,
      specimenId: null,
      findings: [],
    };
    mates.add({ ...sample, panel: '', lociTyped: LOCI.length, verdict: null }, calls, well);
    if (ending && last.get(plate) === at) mates.endPlate(plate);
  }
  return mates;
}

const told = (samples: readonly Given[]) => {
  const { findings } = matesOf(samples).outcome([]);
  return findings.map(({ code, sampleName, verdict }) =>
    `${code.replace('laboratory.', '')} ${sampleName} < ${verdict.value}`.trim(),
  );
};

describe('the same genotype in two samples of a plate', () => {
  const a = { name: 'A', genotypes: person(1) };
  const b = { name: 'B', genotypes: person(1) };
  const other = { name: 'C', genotypes: person(2) };
  const both = ['same_genotype_on_plate A < B', 'same_genotype_on_plate B < A'];

  it('holds both, and no other', () => {
    expect(told([a, other, b])).toEqual(both);
    expect(matesOf([a, other, b]).outcome([]).changes).toEqual(
      ['A', 'B'].map((name) => ({ plate: 'P', name, hold: true, remarks: [] })),
    );
  });

  it.each<[string, Given[], string[]]>([
    ['on two plates is not looked at', [a, { ...b, plate: 'Q' }], []],
    ['of one donor is as it should be', [a, { ...b, donorId: 'A' }], []],
    [
      'in samples that nobody registered is told of both',
      [
        { ...a, donorId: null },
        { ...b, donorId: null },
      ],
      both,
    ],
    ['holds the accepted one of two', [{ ...a, status: 'rejected' }, b], [both[1]!]],
    ['at nine loci says nothing', [{ ...a, genotypes: person(1, 9) }, b], []],
    ['at ten loci is enough', [{ ...a, genotypes: person(1, 10) }, b], both],
    [
      'but for an allele that was not seen is the same',
      [{ ...a, genotypes: { ...person(1), D3: ['2', '2'] } }, b],
      both,
    ],
    [
      'but for an allele not seen, with 14 loci, is not',
      [{ ...a, genotypes: { ...person(1, 14), D3: ['2', '2'] } }, b],
      [],
    ],
    [
      'but for two alleles not seen is not',
      [{ ...a, genotypes: { ...person(1), D3: ['2', '2'], D4: ['3', '3'] } }, b],
      [],
    ],
    ['but for another allele is not', [{ ...a, genotypes: { ...person(1), D3: ['2', '9'] } }, b], []],
    ['is not told of controls', [{ ...a, kind: 'positive_control' }, b], []],
    [
      'counts autosomal loci only',
      [
        { ...a, genotypes: { ...person(1), Y1: ['1'] } },
        { ...b, genotypes: { ...person(1), Y1: ['2'] } },
      ],
      both,
    ],
  ])('%s', (_, samples, expected) => {
    expect(told(samples)).toEqual(expected);
  });

  it('is not told of pairs of donors whom a person called one person or twins', () => {
    const mates = matesOf([a, b, { name: 'E', genotypes: person(1) }]);
    expect(mates.pairs()).toEqual([
      ['A', 'B'],
      ['A', 'E'],
      ['B', 'E'],
    ]);
    const { findings } = mates.outcome([['A', 'B']]);
    expect(findings.map(({ sampleName, verdict }) => [sampleName, verdict.value])).toEqual([
      ['A', 'E'],
      ['B', 'E'],
      ['E', 'A, B'],
    ]);
  });

  it('is found among thousands of samples without a plate, also if an allele of one was not seen', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({ name: `S${String(n)}`, genotypes: person(n) }));
    const copies = [
      { name: 'X', genotypes: person(17) },
      { name: 'Y', genotypes: { ...person(1_234), D7: ['2468', '2468'] } },
    ];
    expect(told([...many, ...copies])).toEqual([
      'same_genotype_on_plate S17 < X',
      'same_genotype_on_plate X < S17',
      'same_genotype_on_plate S1234 < Y',
      'same_genotype_on_plate Y < S1234',
    ]);
  });

  it('takes time in proportion to the samples even if all are the same', () => {
    // Equal cells of a file share their list of alleles.
    const genotypes = person(1);
    const same = Array.from({ length: 20_000 }, (_, n) => ({ name: `S${String(n)}`, genotypes }));
    const began = performance.now();
    expect(told(same)).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a neighbour that is seen in a sample', () => {
  const mixed = Object.fromEntries(LOCI.map((locus) => [locus, ['2', '3', '4', '5']]));
  const few = { genotypes: { ...person(2), D0: ['4', '4'] } };
  const neighbour = { name: 'N', genotypes: person(2), well: 'A01' };

  it('holds the sample if its third alleles did not refuse it', () => {
    const thirds = { D0: ['2', '4', '5'] };
    const sample = { name: 'S', genotypes: person(2), thirds, well: 'B02' };
    expect(told([sample, neighbour])).toEqual(['neighbour_in_sample S < N (A01)']);
    // What the neighbour lacks, and what the sample lacks.
    expect(
      told([
        { ...sample, ...few, well: 'B02', thirds: {} },
        { ...neighbour, genotypes: person(3) },
      ]),
    ).toEqual([]);
  });

  it('is a remark on a mixture, which is refused anyway', () => {
    const sample = { name: 'S', genotypes: {}, thirds: mixed, well: 'B02', status: 'rejected' as const };
    const { findings, changes } = matesOf([
      sample,
      neighbour,
      { ...neighbour, name: 'F', well: 'D04', genotypes: person(1) },
    ]).outcome([]);
    expect(findings).toEqual([]);
    expect(changes).toEqual([
      {
        ...{ plate: 'P', name: 'S', hold: false },
        remarks: [{ code: 'laboratory.neighbour_seen', field: null, value: 'N (A01)', detail: '20' }],
      },
    ]);
  });

  it.each([
    ['two wells away', { ...neighbour, well: 'A03' }],
    ['without a well', { ...neighbour, well: 'no well' }],
    ['of the same donor', { ...neighbour, donorId: 'S' }],
    ['on another plate', { ...neighbour, plate: 'Q' }],
  ])('is not looked for %s', (_, other) => {
    const sample = { name: 'S', genotypes: person(2), thirds: { D0: ['2', '4', '5'] }, well: 'B01' };
    expect(told([sample, other])).toEqual([]);
  });

  it('is not looked for where two samples stand in one well: these are wells of several plates', () => {
    const sample = { name: 'S', genotypes: person(2), thirds: { D0: ['2', '4', '5'] }, well: 'B02' };
    expect(told([sample, neighbour, { name: 'T', genotypes: person(4), well: 'B02' }])).toEqual([]);
  });
});

describe('a plate that has ended', () => {
  const wells = fc.constantFrom('A01', 'A02', 'B01', 'B02', undefined);
  const drawn = fc.record({
    genotypes: fc.constantFrom(
      person(1),
      person(2),
      { ...person(1), D3: ['2', '2'] },
      person(2, 12),
      person(3),
    ),
    plate: fc.constantFrom('P', 'Q'),
    well: wells,
    kind: fc.constantFrom<SampleKind>('sample', 'sample', 'sample', 'positive_control'),
    status: fc.constantFrom<AssessedSample['status']>('accepted', 'accepted', 'rejected'),
    thirds: fc.constantFrom({}, {}, { D0: ['2', '4', '5'] }, { D0: ['2', '3', '4'] }),
  });

  it('is told the same, whatever a person says of pairs of donors', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 9 }), fc.infiniteStream(fc.boolean()), (drawing, say) => {
        const samples = drawing.map(({ well, ...given }, at) => ({
          ...given,
          name: `S${String(at)}`,
          ...(well === undefined ? {} : { well }),
        }));
        const kept = matesOf(samples);
        const known = kept.pairs().filter(() => say.next().value);
        const ended = matesOf(samples, true);
        expect(ended.pairs()).toEqual(kept.pairs());
        expect(ended.outcome(known)).toEqual(kept.outcome(known));
      }),
      { numRuns: 500 },
    );
  });
});
