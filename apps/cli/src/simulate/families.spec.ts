import { describe, expect, it } from 'vitest';
import { filesOf, FREQUENCIES, genotype, grouped, plan, rowsOf, type Row } from './testing/small-world.js';

const LOCI = Object.keys(FREQUENCIES);
const TYPES = [
  'trio',
  'father',
  'mother',
  'siblings',
  'grandparents',
  'grandparent+sibling',
  'half_sibling',
  'avuncular',
].map((name) => ({ plan: plan(name), weight: 1 }));

/** Whether the child can have one allele of each parent. */
function mendelian(child: [string, string], father: [string, string], mother: [string, string]): boolean {
  const [a, b] = child;
  return (father.includes(a) && mother.includes(b)) || (father.includes(b) && mother.includes(a));
}

/** Genotypes of each trio, child found through the truth. */
function trios(
  files: ReadonlyMap<string, string>,
): { father: Row; mother: Row; child: Row; mutations: number }[] {
  const samples = new Map(
    [...rowsOf(files, 'persons'), ...rowsOf(files, 'relatives')].map((row) => [row['Sample Name'], row]),
  );
  const members = new Map(
    rowsOf(files, 'pedigrees').map((row) => [`${row.case!} ${row.member!}`, row.sample]),
  );
  return rowsOf(files, 'truth').map((row) => ({
    father: samples.get(members.get(`${row.case!} father`))!,
    mother: samples.get(members.get(`${row.case!} mother`))!,
    child: samples.get(row.sample)!,
    mutations: Number(row.mutations),
  }));
}

describe('families', () => {
  it('have a child with an allele of each parent when nothing mutates', async () => {
    const found = trios(await filesOf({ families: 300, persons: 1000 }));
    expect(found).toHaveLength(300);
    for (const { father, mother, child, mutations } of found) {
      expect(mutations).toBe(0);
      for (const locus of LOCI)
        expect(mendelian(genotype(child, locus), genotype(father, locus), genotype(mother, locus))).toBe(
          true,
        );
    }
  });

  it('pass on either allele of a parent equally often', async () => {
    const found = trios(await filesOf({ families: 4000, persons: 4000 }));
    // A 12,13 father and a 12,12 mother: the child shows which allele it has of him.
    const telling = found.filter(
      ({ father, mother }) =>
        genotype(father, 'L3').join() === '12,13' && genotype(mother, 'L3').join() === '12,12',
    );
    const passed = telling.filter(({ child }) => genotype(child, 'L3').includes('13')).length;
    expect(telling.length).toBeGreaterThan(500);
    expect(Math.abs(passed - telling.length / 2)).toBeLessThan(2 * Math.sqrt(telling.length));
  });

  it('mutate at the rate of each parent, mostly by one step, and say how often', async () => {
    const mutation = { paternal: 0.06, maternal: 0.02 };
    const files = await filesOf({ families: 4000, persons: 4000, mutation });
    const found = trios(files);
    const transmissions = found.length * LOCI.length;
    const told = found.reduce((sum, { mutations }) => sum + mutations, 0);
    const expected = transmissions * (mutation.paternal + mutation.maternal);
    expect(Math.abs(told - expected)).toBeLessThan(4 * Math.sqrt(expected));
    // L6 has one allele in the population: every other one is a mutation.
    const steps = found
      .flatMap(({ child }) => genotype(child, 'L6'))
      .flatMap((allele) => Number(allele) - 11);
    const changed = steps.filter((step) => step !== 0);
    const rate = changed.length / found.length;
    expect(Math.abs(rate - 0.08)).toBeLessThan(4 * Math.sqrt(0.08 / found.length));
    expect(changed.every((step) => Math.abs(step) <= 2)).toBe(true);
    const single = changed.filter((step) => Math.abs(step) === 1).length / changed.length;
    expect(Math.abs(single - 0.9)).toBeLessThan(0.07);
    const up = changed.filter((step) => step > 0).length / changed.length;
    expect(Math.abs(up - 0.5)).toBeLessThan(0.12);
  });

  it('mutate to alleles that keep their fraction and are not below label 1', async () => {
    const files = await filesOf({ families: 500, persons: 500, mutation: { paternal: 1, maternal: 1 } });
    const alleles = new Set(trios(files).flatMap(({ child }) => genotype(child, 'L4')));
    // 1, 2 and 3.2, one or two steps up or down.
    expect([...alleles].sort()).toEqual(['1', '1.2', '2', '2.2', '3', '4', '4.2', '5.2']);
  });

  it('write pedigrees whose parents stand before their children and whose samples are the relatives', async () => {
    const files = await filesOf({ families: 200, persons: 200, types: TYPES });
    const cases = grouped(rowsOf(files, 'pedigrees'), 'case');
    expect(cases.size).toBe(200);
    for (const members of cases.values()) {
      const seen = new Set(['']);
      for (const { member, father, mother } of members) {
        expect([seen.has(father!), seen.has(mother!), seen.has(member!)]).toEqual([true, true, false]);
        seen.add(member!);
      }
      expect(members.find(({ member }) => member === 'missing')?.sample).toBe('');
    }
    const typed = [...cases.values()].flat().flatMap(({ sample }) => (sample === '' ? [] : [sample]));
    const relatives = rowsOf(files, 'relatives').map((row) => row['Sample Name']);
    expect([...typed].sort()).toEqual(relatives);
  });

  it('register relatives with the sex of their relation, born before the missing person where they must be', async () => {
    const files = await filesOf({ families: 300, persons: 300, types: TYPES });
    const born = new Map(rowsOf(files, 'cases').map((row) => [row.case, Number(row.birth_year)]));
    const rows = rowsOf(files, 'registrations').filter(({ kind }) => kind === 'relative');
    const sexes: Record<string, string> = {
      father: 'male',
      mother: 'female',
      paternal_grandmother: 'female',
      paternal_uncle: 'male',
    };
    for (const row of rows) {
      const { relation = '', sex } = row;
      if (sexes[relation]) expect({ relation, sex }).toEqual({ relation, sex: sexes[relation] });
      const age = born.get(row.case)! - Number(row.birth_year);
      if (!relation.includes('sibling')) expect(age).toBeGreaterThanOrEqual(20);
    }
    expect(new Set(rows.map(({ sex }) => sex))).toEqual(new Set(['male', 'female']));
  });

  it('are queried pair by pair when they have one relative', async () => {
    const files = await filesOf({ families: 100, persons: 100, types: TYPES });
    const relatives = grouped(
      rowsOf(files, 'registrations').filter(({ kind }) => kind === 'relative'),
      'case',
    );
    const single = [...relatives].filter(([, rows]) => rows.length === 1);
    expect(rowsOf(files, 'queries')).toEqual(
      single.map(([name, [row]]) => ({ case: name, sample: row!.sample })),
    );
  });
});

describe('missing children', () => {
  it('are hidden in the ordered share, each in a row of its own, anywhere', async () => {
    const files = await filesOf({ families: 500, persons: 2000, present: 0.6 });
    const truth = rowsOf(files, 'truth');
    const hidden = truth.flatMap(({ sample }) => (sample === '' ? [] : [sample!]));
    expect(truth).toHaveLength(500);
    expect(hidden).toHaveLength(300);
    expect(new Set(hidden).size).toBe(300);
    const upper = hidden.filter((sample) => Number(sample.slice(2)) > 1000).length;
    expect(Math.abs(upper - 150)).toBeLessThan(4 * Math.sqrt(75));
  });

  it('are of the sex and the year in which they went missing', async () => {
    const files = await filesOf({ families: 300, persons: 400 });
    const registered = new Map(rowsOf(files, 'registrations').map((row) => [row.sample, row]));
    const children = new Map(rowsOf(files, 'cases').map((row) => [row.case, row]));
    for (const { case: name, sample } of rowsOf(files, 'truth')) {
      const [desk, declared] = [registered.get(sample)!, children.get(name)!];
      expect([desk.sex, desk.birth_year]).toEqual([declared.sex, declared.birth_year]);
      if (desk.found_on !== '') expect(desk.found_on! > declared.missing_since!).toBe(true);
    }
  });
});
