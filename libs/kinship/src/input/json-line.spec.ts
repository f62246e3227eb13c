import { describe, expect, it } from 'vitest';
import { evaluateJsonLine } from './json-line.js';
import { describeJsonLine } from './kinship-report.js';

const persons = [
  { id: 'F', sex: 'male', father: null, mother: null },
  { id: 'M', sex: 'female', father: null, mother: null },
  { id: 'C', sex: 'male', father: 'F', mother: 'M' },
];
const unrelated = persons.map((person) => ({ ...person, father: null, mother: null }));
const base = {
  id: 'case-1',
  loci: [{ name: 'L', alleles: ['10', '11'], freqs: [0.2, 0.8], mutation: { model: 'none' } }],
  H1: { persons },
  H2: { persons: unrelated },
  genotypes: { F: { L: ['10', '10'] }, C: { L: ['10', '11'] } },
};

function output(changes: object): any {
  return JSON.parse(evaluateJsonLine(JSON.stringify({ ...base, ...changes })));
}

it('writes 17 significant digits', () => {
  expect(evaluateJsonLine(JSON.stringify(base))).toBe(
    '{"id":"case-1","lr_per_locus":[2.5000000000000000],"log10_lr":0.39794000867203760,"lr_total":2.5000000000000000}',
  );
});

it('writes null for the logarithm of an exclusion', () => {
  const excluded = output({ genotypes: { F: { L: ['10', '10'] }, C: { L: ['11', '11'] } } });
  expect(excluded).toEqual({ id: 'case-1', lr_per_locus: [0], log10_lr: null, lr_total: 0 });
});

describe('errors name what is wrong and do not throw', () => {
  const locus = base.loci[0]!;
  it.each([
    ['bad_sum', { loci: [{ ...locus, freqs: [0.2, 0.7] }] }],
    ['bad_locus', { loci: [{ ...locus, freqs: [0.2] }] }],
    ['bad_mutation', { loci: [{ ...locus, mutation: { model: 'magic' } }] }],
    ['bad_theta', { theta: 1 }],
    ['duplicate_locus', { loci: [locus, locus] }],
    ['allele_not_in_table', { genotypes: { F: { L: ['9', '10'] } } }],
    ['bad_genotype', { genotypes: { F: { L: ['10'] } } }],
    ['unknown_person', { genotypes: { Z: { L: ['10', '10'] } } }],
    ['unknown_locus', { genotypes: { F: { K: ['10', '10'] } } }],
    ['own_ancestor', { H1: { persons: [{ id: 'F', sex: 'male', father: 'F', mother: null }] } }],
    ['father_not_male', { H1: { persons: persons.map((person) => ({ ...person, sex: 'female' })) } }],
    ['no_loci', { loci: [] }],
    ['no_pedigree', { H2: {} }],
    ['bad_typing_error', { typing_error: 1 }],
    ['bad_typing_error', { typing_error: '0.001' }],
    ['bad_same_as', { H1: { persons, same_as: { item: 'Z' } } }],
    ['bad_chromosome', { loci: [{ ...locus, chrom: 'x' }] }],
    ['bad_chromosome', { loci: [{ ...locus, chrom: 'Y' }] }],
    ['bad_chromosome', { loci: [{ ...locus, chrom: 'M' }] }],
    ['bad_chromosome', { loci: [{ ...locus, chrom: '' }] }],
    ['bad_chromosome', { loci: [{ ...locus, chrom: 23 }] }],
    [
      'parents_are_one',
      { H1: { persons: [...persons.slice(0, 2), { ...persons[2], sex: 'unknown', mother: 'F' }] } },
    ],
    ['sex_differs', { H2: { persons: unrelated.map((person) => ({ ...person, sex: 'female' })) } }],
    ...['', '0x10', '1e1', ' 9', '-9', 'Infinity'].map((label): [string, object] => [
      'bad_mutation',
      {
        loci: [
          {
            ...locus,
            alleles: [label, '11'],
            mutation: { model: 'stepwise', rate_male: 0.1, rate_female: 0.1, range: 0.1 },
          },
        ],
      },
    ]),
  ])('%s', (code, changes) => expect(output(changes)).toMatchObject({ id: 'case-1', error: { code } }));
  it('not_json', () =>
    expect(JSON.parse(evaluateJsonLine('{'))).toMatchObject({ id: null, error: { code: 'not_json' } }));
});

it('accepts any text as a name, also the name of a built-in property', () => {
  const renamed = JSON.parse(
    evaluateJsonLine(
      JSON.stringify(base)
        .replaceAll('"F"', '"__proto__"')
        .replaceAll('"C"', '"constructor"')
        .replaceAll('"L"', '"toString"'),
    ),
  ) as object;
  expect(renamed).toEqual(output({}));
});

describe('a person listed without typing', () => {
  it.each([{}, { L: [] }, { L: null }])('need not be in both pedigrees: %j', (typings) => {
    const genotypes = { ...base.genotypes, Z: typings };
    expect(output({ genotypes })).toEqual(output({}));
    const withMother = { persons: unrelated.filter(({ id }) => id !== 'M') };
    expect(output({ H2: withMother, genotypes: { ...base.genotypes, M: typings } })).toEqual(
      output({ H2: withMother }),
    );
  });
});

describe('whole numbers as ids of persons', () => {
  const numbered = (list: typeof persons | typeof unrelated) =>
    list.map(({ id, sex, father, mother }) => {
      const number = (name: string | null) => (name === null ? null : 'FMC'.indexOf(name));
      return { id: number(id), sex, father: number(father), mother: number(mother) };
    });
  const genotypes = { 0: base.genotypes.F, 2: base.genotypes.C };
  const changes = { H1: { persons: numbered(persons) }, H2: { persons: numbered(unrelated) }, genotypes };

  it('are taken as their digits', () => expect(output(changes)).toEqual(output({})));
  it('may name the person of a further typing', () => {
    const [H1, H2] = [changes.H1, changes.H2].map((one) => ({ ...one, same_as: { item: 2 } }));
    const withItem = { ...genotypes, item: base.genotypes.C };
    expect(output({ H1, H2, genotypes: withItem }).lr_total).toBe(output({}).lr_total);
  });
  it('are the same person as their digits in quotes', () => {
    const twice = [...changes.H1.persons, { id: '2', sex: 'male', father: null, mother: null }];
    expect(output({ ...changes, H1: { persons: twice } })).toMatchObject({
      error: { code: 'duplicate_person', person: '2' },
    });
  });
  it.each([1.5, 1e21, true])('are refused otherwise: %j', (id) =>
    expect(output({ H1: { persons: [{ id, sex: 'male' }] } })).toMatchObject({
      error: { code: 'bad_person' },
    }),
  );
});

it('takes a second typing of a person for the same person', () => {
  const one = [{ id: 'C', sex: 'male', father: null, mother: null }];
  const H1 = { persons: one, same_as: { item: 'C' } };
  const H2 = { persons: [...one, { ...one[0], id: 'X' }], same_as: { item: 'X' } };
  const same = output({ H1, H2, genotypes: { C: { L: ['10', '11'] }, item: { L: ['10', '11'] } } });
  expect(same.lr_total).toBeCloseTo(1 / (2 * 0.2 * 0.8), 12);
  const other = output({ H1, H2, genotypes: { C: { L: ['10', '11'] }, item: { L: ['11', '11'] } } });
  expect(other).toMatchObject({ lr_total: 0, log10_lr: null });
  // Pruning keeps whom an item shows.
  const genotypes = { C: { L: ['10', '11'] }, item: { L: ['10', '11'] } };
  expect(evaluateJsonLine(JSON.stringify({ ...base, H1, H2, genotypes }), { untyped: 'pruned' })).toBe(
    evaluateJsonLine(JSON.stringify({ ...base, H1, H2, genotypes })),
  );
});

it('counts a typing under another name with its error, and only that one', () => {
  const one = [{ id: 'C', sex: 'male', father: null, mother: null }];
  const H1 = { persons: one, same_as: { item: 'C' } };
  const H2 = { persons: [...one, { ...one[0], id: 'X' }], same_as: { item: 'X' } };
  const lrOf = (item: readonly string[]): number =>
    output({ H1, H2, typing_error: 0.001, genotypes: { C: { L: ['10', '11'] }, item: { L: item } } })
      .lr_total;
  expect(lrOf(['10', '11'])).toBeCloseTo(0.999 / (2 * 0.2 * 0.8) + 0.001, 12);
  expect(lrOf(['11', '11'])).toBeCloseTo(0.001, 12);
  expect(output({ typing_error: 0.001 })).toEqual(output({}));
  expect(describeJsonLine(JSON.stringify({ ...base, typing_error: 0.001 })).text).toContain(
    'Typing error of further typings of a person (same_as): 0.001 per locus.',
  );
});

it('prints a readable form with hypotheses, models and a table', () => {
  const { ok, text } = describeJsonLine(JSON.stringify(base));
  expect(ok).toBe(true);
  expect(text).toContain('H1: F (male, typed) is a founder');
  expect(text).toContain('C (typed) is the son of F and M');
  expect(text).toContain('no mutation; theta 0');
  expect(text).toMatch(/L\s+10,10\s+10,11/);
  expect(text).toContain('combined LR 2.50000, log10 0.3979');
});

it('takes two alleles at an X locus of a male for an error, and needs every sex', () => {
  const loci = [{ ...base.loci[0], chrom: 'X' }];
  expect(output({ loci })).toMatchObject({ error: { code: 'bad_genotype' } });
  const unknown = persons.map((person) => (person.id === 'C' ? { ...person, sex: 'unknown' } : person));
  const changes = {
    loci,
    H1: { persons: unknown },
    H2: { persons: unrelated },
    genotypes: { M: { L: ['10', '11'] } },
  };
  expect(output(changes)).toMatchObject({ error: { code: 'sex_unknown', locus: 'L' } });
});

it('refuses a pedigree that would exhaust the memory', () => {
  const alleles = Array.from({ length: 60 }, (_, i) => String(i + 1));
  const freqs = alleles.map(() => 1 / 60);
  const mutation = { model: 'stepwise', rate_male: 0.002, rate_female: 0.001, range: 0.1, rate2: 0 };
  const ring = Array.from({ length: 12 }, (_, i) => [
    { id: `f${String(i)}`, sex: 'male', father: null, mother: null },
    { id: `m${String(i)}`, sex: 'female', father: null, mother: null },
  ]).flat();
  const crossed = Array.from({ length: 144 }, (_, i) => {
    const [f, m] = [String(Math.floor(i / 12)), String(i % 12)];
    return { id: `c${String(i)}`, sex: 'male', father: `f${f}`, mother: `m${m}` };
  });
  const genotypes = Object.fromEntries(crossed.map(({ id }, i) => [id, { L: ['10', String(11 + (i % 9))] }]));
  const H1 = { persons: [...ring, ...crossed] };
  const changes = { loci: [{ name: 'L', alleles, freqs, mutation }], H1, H2: H1, genotypes };
  expect(output(changes)).toMatchObject({ error: { code: 'pedigree_too_complex', locus: 'L' } });
});
