import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pedigreeProblem, type Sex } from '@homeward/kinship';
import { judgeTable, publishedReference } from '@homeward/laboratory';
import { parse } from 'csv-parse/sync';

const ROOT = join(import.meta.dirname, '../..');
/** Without `scripts/homeward`, which looks each time whether all is built; homeward.spec goes through it. */
const COMMAND = join(ROOT, 'dist/bin/cli.js');
const reference = publishedReference({ root: ROOT });
const folder = mkdtempSync(join(tmpdir(), 'homeward-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = Record<string, string>;
type Genotypes = Map<string, readonly string[]>;

function simulate(options: Record<string, string>, ...flags: string[]) {
  const { PATH, HOME } = process.env;
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const done = spawnSync(process.execPath, [COMMAND, 'simulate', ...args, ...flags], {
    encoding: 'utf8',
    env: { PATH, HOME, HOMEWARD_DATA_DIR: '/nonexistent' },
    timeout: 240_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const small = { families: '40', persons: '120', kit: 'GlobalFiler', frequencies: 'nist1036_2017_pooled' };

function rowsOf(out: string, name: string): Row[] {
  return parse(readFileSync(join(out, name)), { columns: true });
}

/** The genotypes of all tables of a folder as the import reads them, and how many calls it did not accept. */
async function judged(out: string, panel: string | null) {
  const { loci, panels, kinds } = reference;
  const samples = new Map<string, Genotypes>();
  const refused: unknown[] = [];
  for (const name of readdirSync(out).filter((file) => /^(persons|relatives)-/.test(file))) {
    const { calls } = await judgeTable(readFileSync(join(out, name)), 'utf-8', {
      loci,
      panels,
      kinds,
      panel,
    });
    for (const { sampleName, kind, locus, call, status, verdict } of calls) {
      if (status !== 'accepted' || !['sample', 'unknown'].includes(kind))
        refused.push({ sampleName, kind, locus, verdict });
      if (locus === null || call === null) continue;
      const genotypes = samples.get(sampleName) ?? new Map();
      samples.set(sampleName, genotypes.set(locus, call));
    }
  }
  return { samples, refused };
}

describe.each(['wide', 'long'])('homeward simulate --layout %s', (layout) => {
  const out = join(folder, layout);
  let ended: ReturnType<typeof simulate>;
  let samples: Map<string, Genotypes>;
  let refused: unknown[];

  beforeAll(async () => {
    const options = { ...small, mutation: '0', 'family-types': 'trio,mother,siblings', layout, out };
    ended = simulate({ ...options, 'samples-per-file': '50' }, '--json');
    ({ samples, refused } = await judged(out, 'GlobalFiler'));
  }, 250_000);

  it('says in one JSON object what it wrote, and on stderr which loci it left out', () => {
    expect({ code: ended.code, lines: ended.out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    const result = JSON.parse(ended.out);
    expect(result).toMatchObject({ persons: 120, families: 40, loci: 21 });
    expect(result.relatives).toBe(rowsOf(out, 'registrations.csv').length - 120);
    expect([...result.files].sort()).toEqual(readdirSync(out).sort());
    expect(result.files.filter((name: string) => name.startsWith('persons'))).toHaveLength(3);
    expect(ended.err).toContain(
      'left out, not autosomal or without frequencies in nist1036_2017_pooled: Yindel, DYS391',
    );
  });

  it('writes tables that the import accepts to the last call', () => {
    expect(refused).toEqual([]);
    const registered = rowsOf(out, 'registrations.csv');
    expect([...samples.keys()].sort()).toEqual(registered.map(({ sample }) => sample!).sort());
    expect([...samples.values()].filter((genotypes) => genotypes.size !== 22)).toEqual([]);
  });

  it('writes the sex marker of the registered sex', () => {
    const shown = rowsOf(out, 'registrations.csv').map(({ sample, sex }) => [
      sex,
      samples.get(sample!)!.get('AMEL')!.join(),
    ]);
    expect(new Set(shown.map((pair) => pair.join(' ')))).toEqual(new Set(['male X,Y', 'female X']));
  });

  it('tells in the truth which person is the child of each family', () => {
    const truth = rowsOf(out, 'truth.csv');
    const pedigrees = rowsOf(out, 'pedigrees.csv');
    expect(truth.filter(({ sample }) => sample !== '')).toHaveLength(32);
    for (const row of truth.filter(({ sample }) => sample !== '')) {
      const child = samples.get(row.sample!)!;
      const parents = pedigrees.filter(
        ({ case: name, member, sample }) =>
          name === row.case && ['father', 'mother'].includes(member!) && sample !== '',
      );
      expect(parents).toHaveLength({ trio: 2, mother: 1, siblings: 0 }[row.family_type!]!);
      for (const { sample } of parents)
        for (const [locus, alleles] of samples.get(sample!)!)
          if (locus !== 'AMEL')
            expect(child.get(locus)!.some((allele) => alleles.includes(allele))).toBe(true);
    }
  });

  it('writes pedigrees that the kinship library can use, each with a missing member', () => {
    const cases = new Map<string, Row[]>();
    for (const row of rowsOf(out, 'pedigrees.csv'))
      cases.set(row.case!, [...(cases.get(row.case!) ?? []), row]);
    expect(cases.size).toBe(40);
    for (const rows of cases.values()) {
      const persons = rows.map(({ member, sex, father, mother }) => ({
        id: member!,
        sex: sex as Sex,
        father: father || null,
        mother: mother || null,
      }));
      expect(pedigreeProblem({ persons })).toBeNull();
      expect(rows.find(({ member }) => member === 'missing')).toMatchObject({ sample: '' });
    }
  });
});

describe('homeward simulate', () => {
  it('writes the same bytes for the same arguments', () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    for (const out of [one, other]) expect(simulate({ ...small, out, missing: '0.05' }).code).toBe(0);
    for (const name of readdirSync(one))
      expect(readFileSync(join(other, name)).equals(readFileSync(join(one, name)))).toBe(true);
  });

  it('writes tables that need no one to name their kit, mutated alleles among them', async () => {
    // D5S2500 is another locus in another kit: this table names its kit itself.
    for (const [at, kit] of ['Microreader 23sp ID', 'AGCU EX22 (Expressmarker 22)'].entries()) {
      const out = join(folder, `kit-${at}`);
      const options = { ...small, kit, frequencies: 'kinsimu_hebei_42loci', mutation: '0.5', out };
      expect(simulate(options)).toMatchObject({ code: 0 });
      const { samples, refused } = await judged(out, null);
      expect(refused).toEqual([]);
      expect(samples.size).toBeGreaterThan(160);
    }
  }, 60_000);

  it.each([
    [{ kit: 'Nosuch' }, '--kit Nosuch: there is no such kit'],
    [{ frequencies: 'nosuch' }, '--frequencies nosuch: must be one of'],
    [{ families: '-1' }, '--families -1: must be'],
    [{ persons: '1000000000' }, '--persons 1000000000: must be'],
  ])('refuses %j in one line', (wrong, message) => {
    const out = join(folder, 'refused');
    const ended = simulate({ ...small, out, ...wrong });
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain(message);
    expect(ended.err.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('refused');
  });

  it('refuses a folder that is not empty, and a file', () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'here'), '');
    expect(simulate({ ...small, out: full })).toMatchObject({
      code: 2,
      err: `homeward: --out ${full}: the folder is not empty\n`,
    });
    const file = join(full, 'here');
    expect(simulate({ ...small, out: file }).err).toBe(`homeward: --out ${file}: is not a folder\n`);
  });
});
