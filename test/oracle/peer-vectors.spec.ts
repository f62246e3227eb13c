import { describe, expect, it } from 'vitest';
import {
  evaluateJsonCase,
  inconsistentLoci,
  linkedPairLr,
  parseKinshipCase,
  type Sex,
} from '@homeward/kinship';
import { readFixture, relativeError } from './read-fixture.js';

const peer = JSON.parse(readFixture('oracle/peer_vectors.json'));

type Pair = readonly [string | number, string | number];
type Typings = Record<string, Record<string, Pair>>;

interface Person {
  id: string;
  sex: Sex;
  father: string | null;
  mother: string | null;
}

/** Frequencies of a peer's table divided by their sum, without its minimum frequency. */
function locus(name: string, table: Record<string, number>): object {
  const entries = Object.entries(table).filter(([allele]) => allele !== 'fmin');
  const known = entries.reduce((sum, [, p]) => sum + p, 0);
  const all = known < 0.99 ? [...entries, ['99', 1 - known] as const] : entries;
  const sum = all.reduce((total, [, p]) => total + p, 0);
  return {
    name,
    alleles: all.map(([allele]) => allele),
    freqs: all.map(([, p]) => p / sum),
    mutation: { model: 'none' },
  };
}

/** H2: the query is unrelated to the family of H1. */
function line(persons: Person[], query: string, genotypes: Typings, loci: object[]): string {
  const h2 = persons.map((person) =>
    person.id === query ? { ...person, father: null, mother: null } : person,
  );
  const labels = Object.fromEntries(
    Object.entries(genotypes).map(([id, typings]) => [
      id,
      Object.fromEntries(Object.entries(typings).map(([name, pair]) => [name, pair.map(String)])),
    ]),
  );
  return JSON.stringify({ id: query, loci, H1: { persons }, H2: { persons: h2 }, genotypes: labels });
}

function fromVector(vector: any, without: string[] = []): string {
  const persons = Object.entries<[string | null, string | null, string]>(vector.pedigree).map(
    ([id, [father, mother, sex]]): Person => ({ id, sex: sex === 'M' ? 'male' : 'female', father, mother }),
  );
  const names = [...new Set(Object.values<any>(vector.genotypes).flatMap((typings) => Object.keys(typings)))];
  const loci = names
    .filter((name) => !without.includes(name))
    .map((name) => locus(name, peer.frequency_tables[`genis_${name}`]));
  const typed: Typings = {};
  for (const [id, typings] of Object.entries<any>(vector.genotypes)) {
    typed[id] = Object.fromEntries(Object.entries<Pair>(typings).filter(([name]) => !without.includes(name)));
  }
  return line(persons, vector.query, typed, loci);
}

function result(input: string): { lrTotal: number; perLocus: Record<string, number> } {
  const outcome = evaluateJsonCase(input);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const { lrTotal, loci } = outcome.result;
  return { lrTotal, perLocus: Object.fromEntries(loci.map(({ locus: name, lr }) => [name, lr])) };
}

const vector = (id: string): any => peer.pedigree.find((entry: any) => entry.id === id);

describe('pedigrees of a peer, with the corrected values', () => {
  for (const id of ['genis-ped-A', 'genis-ped-B', 'genis-ped-E']) {
    it(`${id} gives the independent value`, () => {
      const { lrTotal, perLocus } = result(fromVector(vector(id)));
      expect(relativeError(lrTotal, vector(id).independent)).toBeLessThan(1e-9);
      for (const [name, lr] of Object.entries<number>(vector(id).independent_per_locus ?? {})) {
        expect(relativeError(perLocus[name]!, lr)).toBeLessThan(1e-9);
      }
    });
  }

  it('genis-ped-B-linked gives the value that the peer had commented out', () => {
    const { independent, independent_joint_D13_D16: joint } = vector('genis-ped-B-linked');
    const parsed = parseKinshipCase(fromVector(vector('genis-ped-B')));
    if (!parsed.ok) throw new Error(parsed.problem.message);
    const pair = linkedPairLr(parsed.value, ['D16S539', 'D13S317'], 0.2)!;
    expect(relativeError(pair, joint)).toBeLessThan(1e-9);
    const csf = vector('genis-ped-B').independent_per_locus.CSF1PO;
    expect(relativeError(pair * csf, independent)).toBeLessThan(1e-9);
    const unlinked = linkedPairLr(parsed.value, ['D16S539', 'D13S317'], 0.5)!;
    expect(relativeError(unlinked * csf, vector('genis-ped-B').independent)).toBeLessThan(1e-9);
  });

  it('genis-ped-C: a family that contradicts itself is an error, and gives the value without the bad typing', () => {
    const outcome = evaluateJsonCase(fromVector(vector('genis-ped-C')));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'impossible_under_h2', locus: 'D16S539' } });
    // It names who the contradiction hangs on, among them the one with the bad typing.
    expect(outcome).toMatchObject({ problem: { members: expect.arrayContaining(['T7']) } });
    const { T7, ...others } = vector('genis-ped-C').genotypes;
    const { D16S539: bad, ...kept } = T7;
    expect(bad).toEqual([9, 14]);
    const repaired = { ...vector('genis-ped-C'), genotypes: { ...others, T7: kept } };
    expect(
      relativeError(result(fromVector(repaired)).lrTotal, vector('genis-ped-C').independent),
    ).toBeLessThan(1e-9);
  });

  it('genis-ped-D: an excluding locus gives 0 and is never dropped', () => {
    expect(result(fromVector(vector('genis-ped-D'))).lrTotal).toBe(0);
    const { lrTotal } = result(fromVector(vector('genis-ped-D'), ['D16S539']));
    expect(relativeError(lrTotal, vector('genis-ped-D').independent_without_D16S539)).toBeLessThan(1e-9);
  });
});

const FAMILY: Person[] = [
  { id: 'father', sex: 'male', father: null, mother: null },
  { id: 'mother', sex: 'female', father: null, mother: null },
  { id: 'child', sex: 'male', father: 'father', mother: 'mother' },
];

describe('single-locus vectors of peers', () => {
  it.each(['dvir-trio-1', 'dvir-trio-2', 'forrel-duo-1', 'forrel-duo-2', 'dnaview-duo-less-than-1'])(
    '%s',
    (id) => {
      const found = vector(id);
      const typed = Object.fromEntries(
        Object.entries<Pair>(found.trio ?? found.duo).map(([person, pair]) => [person, { L: pair }]),
      );
      const needed = Object.values<any>(typed).flatMap(({ L }) => L.map(String));
      const missing = [...new Set<string>(needed)].filter((allele) => !(allele in found.freq));
      const rest = 1 - Object.values<number>(found.freq).reduce((sum, p) => sum + p, 0);
      const freq = {
        ...found.freq,
        ...Object.fromEntries(missing.map((allele) => [allele, rest / missing.length])),
      };
      const { lrTotal } = result(line(FAMILY, 'child', typed, [locus('L', freq)]));
      expect(relativeError(lrTotal, found.independent)).toBeLessThan(1e-9);
    },
  );

  it('dvir-trio-3 is excluded', () => {
    const found = vector('dvir-trio-3');
    const typed = Object.fromEntries(Object.entries<Pair>(found.trio).map(([id, pair]) => [id, { L: pair }]));
    expect(result(line(FAMILY, 'child', typed, [locus('L', found.freq)])).lrTotal).toBe(0);
  });

  it('familias-py-trio: the father against an unrelated man, the mother being true', () => {
    const found = vector('familias-py-trio');
    const typed = Object.fromEntries(
      Object.entries<string[]>(found.trio).map(([id, pair]) => [id, { L: pair }]),
    );
    const other: Person = { id: 'other', sex: 'male', father: null, mother: null };
    const h2 = [...FAMILY.slice(0, 2), { ...FAMILY[2]!, father: 'other' }, other];
    const loci = [{ ...locus('L', found.freq), alleles: ['A', 'B', 'C'] }];
    const input = { id: 'x', loci, H1: { persons: FAMILY }, H2: { persons: h2 }, genotypes: typed };
    expect(relativeError(result(JSON.stringify(input)).lrTotal, found.independent)).toBeLessThan(1e-9);
  });

  it('familias-py-sibs', () => {
    const found = vector('familias-py-sibs');
    const persons: Person[] = [
      ...FAMILY.slice(0, 2),
      { id: 'C1', sex: 'male', father: 'father', mother: 'mother' },
      { id: 'C2', sex: 'male', father: 'father', mother: 'mother' },
    ];
    const typed = { C1: { L: ['A', 'A'] as const }, C2: { L: ['A', 'A'] as const } };
    const { lrTotal } = result(line(persons, 'C2', typed, [locus('L', found.freq)]));
    expect(relativeError(lrTotal, found.independent)).toBeLessThan(1e-9);
  });
});

describe('family consistency of a peer', () => {
  const FLAGGED: Record<string, string[]> = { 'all three': ['S1', 'S2', 'S3'] };
  peer.family_consistency.vectors.forEach((entry: any, i: number) => {
    it(`vector ${String(i + 1)} flags ${JSON.stringify(entry.flagged)}`, () => {
      const typed: Record<string, Record<string, [string, string]>> = {};
      const pair = (alleles: number[]): [string, string] => [String(alleles[0]), String(alleles[1])];
      const persons: Person[] = [];
      const add = (id: string, sex: Sex, father: string | null, mother: string | null): void => {
        persons.push({ id, sex, father, mother });
      };
      if (entry.siblings) {
        add('P', 'male', null, null);
        add('Q', 'female', null, null);
        entry.siblings.forEach((alleles: number[], k: number) => {
          add(`S${String(k + 1)}`, 'unknown', 'P', 'Q');
          typed[`S${String(k + 1)}`] = { L: pair(alleles) };
        });
      } else {
        add('grandfather', 'male', null, null);
        add('grandmother', 'female', null, null);
        add('father', 'male', 'grandfather', 'grandmother');
        for (const id of ['grandfather', 'grandmother', 'father']) typed[id] = { L: pair(entry[id]) };
      }
      const found = inconsistentLoci({ persons }, typed);
      const expected = Array.isArray(entry.flagged) ? entry.flagged : FLAGGED['all three'];
      expect(found.flatMap(({ members }) => members).sort()).toEqual([...expected].sort());
    });
  });
});
