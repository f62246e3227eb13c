import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  evaluateCandidate,
  flooredFrequencies,
  minimumFrequency,
  raisedFrequencies,
  seededRandom,
  type FrequencyRule,
  type KinshipSettings,
} from '@homeward/kinship';
import { parseFrequencyTable, type Genotype, type GenotypeMap } from '@homeward/str';
import { Commands } from '../support/commands.js';

const ROOT = join(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'dist/bin/cli.js');
const TABLE = 'nist1036_2017_pooled';
const FOLDER = mkdtempSync(join(tmpdir(), 'homeward-match-'));
const RATES = { maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 };

const settings: KinshipSettings = {
  frequencies: parseFrequencyTable(
    readFileSync(join(ROOT, `fixtures/frequencies/${TABLE}.csv`), 'utf8'),
    TABLE,
  ),
  minimumFrequency: { rule: '5/2N' },
  theta: 0,
  mutation: { model: 'stepwise', ...RATES },
  untyped: 'pruned',
};

interface Person {
  readonly name: string;
  readonly genotypes: GenotypeMap;
}

/** The real persons of NIST 1036, and a child of the first two in the middle of the others. */
function population(): { father: Person; mother: Person; persons: Person[] } {
  const text = readFileSync(join(ROOT, 'fixtures/genotypes/nist1036_us_population_29loci.csv'), 'utf8');
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const real = rows.map((cells): Person => {
    const genotypes: GenotypeMap = {};
    for (let column = 2; column < header.length; column += 2) {
      const [a, b] = [cells[column]!, cells[column + 1]!];
      if (a !== '') genotypes[header[column]!.replace(/_1$/, '')] = [a, b];
    }
    return { name: cells[0]!, genotypes };
  });
  const [father, mother, ...others] = real as [Person, Person, ...Person[]];
  const random = seededRandom(7);
  const pass = (pair: Genotype): string => pair[random() < 0.5 ? 0 : 1];
  const child: GenotypeMap = {};
  for (const [locus, pair] of Object.entries(father.genotypes))
    if (mother.genotypes[locus]) child[locus] = [pass(pair), pass(mother.genotypes[locus])];
  others.splice(500, 0, { name: 'CHILD', genotypes: child });
  return { father, mother, persons: others };
}

const { father, mother, persons } = population();
const loci = Object.keys(father.genotypes);
const child = persons.find(({ name }) => name === 'CHILD')!;

function wide(samples: readonly Person[]): string {
  const header = ['Sample Name', ...loci.flatMap((locus) => [`${locus} 1`, `${locus} 2`])];
  const rows = samples.map(({ name, genotypes }) => [
    name,
    ...loci.flatMap((locus) => genotypes[locus] ?? ['', '']),
  ]);
  return [header, ...rows].map((cells) => cells.join(',')).join('\n');
}

/** GeneMapper: one row per sample and marker, a homozygote with one allele; marker after marker, not sample after sample. */
function long(samples: readonly Person[], further: readonly string[] = []): string {
  const rows = loci.flatMap((locus) =>
    samples.flatMap(({ name, genotypes }) => {
      const pair = genotypes[locus];
      return pair ? [`${name}\tSample\t${locus}\t${pair[0]}\t${pair[0] === pair[1] ? '' : pair[1]}`] : [];
    }),
  );
  return ['Sample Name\tSample Type\tMarker\tAllele 1\tAllele 2', ...rows, ...further, ''].join('\r\n');
}

const PEDIGREES = [
  'case,member,sample,sex,father,mother',
  `trio,F,${father.name},male,,`,
  `trio,M,${mother.name},female,,`,
  'trio,missing,,unknown,F,M',
  `grandparents,GF,${father.name},male,,`,
  `grandparents,GM,${mother.name},female,,`,
  'grandparents,P,,male,GF,GM',
  'grandparents,missing,,unknown,P,',
  '',
].join('\n');

const file = (name: string): string => join(FOLDER, name);
const write = (name: string, text: string | Buffer): string => {
  writeFileSync(file(name), text);
  return file(name);
};

/** Another process, for what reads its standard input. */
function homeward(args: string[], input = ''): { code: number | null; out: string; err: string } {
  const { PATH, HOME } = process.env;
  const done = spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    encoding: 'utf8',
    env: { PATH, HOME, HOMEWARD_DATA_DIR: '/nonexistent' },
    timeout: 240_000,
    maxBuffer: 64 << 20,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function match(flags: Record<string, string | null> = {}, ...switches: string[]) {
  const given: Record<string, string | null> = {
    persons: file('persons.csv'),
    genotypes: file('relatives.txt'),
    pedigrees: file('pedigrees.csv'),
    frequencies: TABLE,
    ...flags,
  };
  const args = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [`--${name}`, value]));
  return commands.run(['match', ...args, ...switches]);
}

let commands: Commands;
beforeAll(() => {
  commands = new Commands();
  write('persons.csv', wide(persons));
  write('relatives.txt', long([father, mother]));
  write('pedigrees.csv', PEDIGREES);
  write('queries.csv', `case,sample\nq1,${father.name}\n`);
});

afterAll(async () => {
  await commands.end();
  rmSync(FOLDER, { recursive: true, force: true });
});

describe('homeward match on a trio', () => {
  it('finds the child on rank 1, with the LR of the kinship library and of homeward kinship', async () => {
    const { code, out, err } = await match({}, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n')).toHaveLength(1);
    const { cases, persons: count, settings: stated, times, problems } = JSON.parse(out);
    expect(count).toBe(persons.length);
    expect(stated).toMatchObject({ frequencies: TABLE, theta: 0, mutation: { model: 'stepwise', ...RATES } });
    expect(Object.keys(times)).toEqual([
      'readSeconds',
      'buildSeconds',
      'tablesSeconds',
      'searchSeconds',
      'recomputeSeconds',
    ]);
    expect(problems).toMatchObject({ total: 0, first: [] });
    const [trio, grandparents] = cases;
    const [best, second] = trio.results;
    expect(best).toMatchObject({ rank: 1, person: 'CHILD', mismatches: 0, lociCompared: loci.length });
    expect(second.log10Lr).toBeLessThan(0);
    expect(grandparents.results[0]).toMatchObject({ rank: 1, person: expect.any(String) });
    const exact = evaluateCandidate({
      pedigree: {
        persons: [
          { id: 'F', sex: 'male', father: null, mother: null },
          { id: 'M', sex: 'female', father: null, mother: null },
          { id: 'missing', sex: 'unknown', father: 'F', mother: 'M' },
        ],
      },
      missingId: 'missing',
      typed: { F: father.genotypes, M: mother.genotypes },
      candidate: child.genotypes,
      settings,
    });
    expect(Math.abs(best.log10Lr - exact.log10Lr)).toBeLessThan(1e-12);
    const answer = JSON.parse(homeward(['kinship', '--input', '-'], `${kinshipLine('raised_alone')}\n`).out);
    expect(Math.abs(best.log10Lr - answer.log10_lr)).toBeLessThan(1e-9);
  });

  it('lowers the other alleles when rare ones are raised, if requested', async () => {
    const { cases, settings: stated } = JSON.parse(
      (await match({ 'frequency-rule': 'rest_shared' }, '--json')).out,
    );
    expect(stated.frequencyRule).toBe('rest_shared');
    const answer = JSON.parse(homeward(['kinship', '--input', '-'], `${kinshipLine('rest_shared')}\n`).out);
    expect(Math.abs(cases[0].results[0].log10Lr - answer.log10_lr)).toBeLessThan(1e-9);
    expect((await match({ 'frequency-rule': 'any' })).code).toBe(2);
  });

  it('writes one line for each person and case, and its times to stderr', async () => {
    const { code, out, err } = await match({ top: '3', threads: '0', out: file('out.csv') });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(
      /1035 persons, 2 cases: read [\d.]+ s, index [\d.]+ s, LR tables .* search .* recomputed/,
    );
    const [header, first, ...rows] = readFileSync(file('out.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('case,rank,person,log10_lr,lr,mismatches,loci_compared,loci_left_out,reason');
    expect(first).toMatch(/^trio,1,CHILD,[\d.]+,[\d.]+e\+\d+,0,\d+,0,$/);
    expect(rows).toHaveLength(5);
  });

  it('says why a case has no result', async () => {
    const few = await match({ 'min-loci': '40' });
    expect(few.out).toContain('trio,,,,,,,,too_few_loci\n');
    expect((await match({ threshold: '200' })).out).toContain('trio,,,,,,,,nobody_found\n');
    const untyped = 'case,member,sample,sex,father,mother\nC,F,,male,,\nC,missing,,,F,\n';
    expect((await match({ pedigrees: write('untyped.csv', untyped) })).out).toContain(
      'C,,,,,,,,no_typed_member\n',
    );
  });
});

/** The trio against an unrelated child, as `homeward kinship` takes it. */
function kinshipLine(rule: FrequencyRule): string {
  const founder = (id: string, sex: string) => ({ id, sex, father: null, mother: null });
  const parents = [founder('F', 'male'), founder('M', 'female')];
  const { maleRate, femaleRate, range, rate2 } = RATES;
  return JSON.stringify({
    id: 'trio',
    loci: loci.map((name) => {
      const { alleles, freqs, n } = settings.frequencies.loci.get(name)!;
      const minimum = minimumFrequency({ rule: '5/2N' }, n, alleles.length);
      const mutation = { model: 'stepwise', rate_male: maleRate, rate_female: femaleRate, range, rate2 };
      const used = { raised_alone: raisedFrequencies, rest_shared: flooredFrequencies }[rule];
      const above = rule === 'raised_alone' && { frequency_rule: rule };
      return { name, alleles, freqs: [...used(freqs, minimum)], ...above, mutation };
    }),
    H1: { persons: [...parents, { id: 'C', sex: 'unknown', father: 'F', mother: 'M' }] },
    H2: { persons: [...parents, founder('C', 'unknown')] },
    genotypes: { F: father.genotypes, M: mother.genotypes, C: child.genotypes },
  });
}

describe('homeward match on pairs', () => {
  it('finds the child of one parent, and the parent himself by identity', async () => {
    const pair = { pedigrees: null, queries: file('queries.csv') };
    const parent = await match({ ...pair, relation: 'parent-child' }, '--json');
    const [found] = JSON.parse(parent.out).cases;
    expect(found).toMatchObject({ case: 'q1', relation: 'parent-child', sample: father.name });
    expect(found.results[0]).toMatchObject({ person: 'CHILD', mismatches: 0 });
    const everyone = write('everyone.csv', wide([...persons, father, { ...father, name: 'AGAIN' }]));
    const self = await match({ ...pair, persons: everyone, relation: 'identity' }, '--json');
    // The query's own sample is not a candidate; a second sample of the same man is.
    expect(JSON.parse(self.out).cases[0].results[0]).toMatchObject({ person: 'AGAIN' });
  });

  it('finds the same person although a locus was typed wrongly, unless no error is assumed', async () => {
    const [first, second] = loci.map((locus) => father.genotypes[locus]!);
    // The alleles of another locus: nothing that the true ones are a part of.
    const other = persons.find(
      ({ genotypes }) => !genotypes[loci[0]!]?.some((allele) => first!.includes(allele)),
    )!;
    expect(second).toBeDefined();
    const again = {
      name: 'AGAIN',
      genotypes: { ...father.genotypes, [loci[0]!]: other.genotypes[loci[0]!]! },
    };
    const flags = {
      pedigrees: null,
      queries: file('queries.csv'),
      persons: write('again.csv', wide([...persons, father, again])),
      relation: 'identity',
    };
    const { cases, settings: used } = JSON.parse((await match(flags, '--json')).out);
    expect(used.typingError).toBe(0.001);
    expect(cases[0].results[0]).toMatchObject({ person: 'AGAIN', mismatches: 1 });
    // At each locus of two typings of one person (1 - e) / P(g) + e where they agree and e where they differ.
    const frequencies = settings.frequencies.loci;
    const expected = loci.reduce((sum, locus) => {
      const { alleles, freqs, n } = frequencies.get(locus)!;
      const floored = raisedFrequencies(freqs, minimumFrequency({ rule: '5/2N' }, n, alleles.length));
      const [a, b] = father.genotypes[locus]!;
      const p = (allele: string): number => floored[alleles.indexOf(allele)]!;
      const equal = 0.999 / (p(a) * p(b) * (a === b ? 1 : 2)) + 0.001;
      return sum + Math.log10(locus === loci[0] ? 0.001 : equal);
    }, 0);
    expect(cases[0].results[0].log10Lr).toBeCloseTo(expected, 9);
    const exact = JSON.parse((await match({ ...flags, 'typing-error': '0' }, '--json')).out);
    expect(exact.cases[0].reason).toBe('nobody_found');
    expect((await match({ ...flags, 'typing-error': '0.2' })).err).toContain('--typing-error 0.2');
  });

  it('takes a stated typing error for every relative, in the search as in the exact number', async () => {
    const wrong = {
      ...mother,
      genotypes: { ...mother.genotypes, [loci[0]!]: ['5', '5'] as Genotype },
    };
    const flags = { mutation: 'none', genotypes: write('wrong.txt', long([father, wrong])) };
    const none = JSON.parse((await match(flags, '--json')).out).cases[0];
    expect(none.results.some(({ person }: any) => person === 'CHILD')).toBe(false);
    const stated = JSON.parse((await match({ ...flags, 'typing-error': '0.001' }, '--json')).out).cases[0];
    expect(stated.results[0]).toMatchObject({ person: 'CHILD', mismatches: 1 });
    const { log10Lr } = stated.results[0];
    const alone = (await match({ ...flags, 'typing-error': '0.001', threads: '0' }, '--json')).out;
    expect(JSON.parse(alone).cases[0].results[0].log10Lr).toBe(log10Lr);
  });

  it('recomputes many persons in threads as without', async () => {
    const many = { threshold: '-200', 'min-loci': '10' };
    const inThreads = (await match({ ...many, threads: '2' })).out;
    expect(inThreads.split('\n').length).toBeGreaterThan(500);
    expect((await match({ ...many, threads: '0' })).out).toBe(inThreads);
  });

  it('finds a child that lost alleles when drop-out is modelled, and estimates how much was lost', async () => {
    const random = seededRandom(11);
    const lossy = persons.map(({ name, genotypes }): Person => {
      const kept: GenotypeMap = {};
      for (const [locus, pair] of Object.entries(genotypes)) {
        const seen = pair.filter(() => random() >= 0.1);
        if (seen.length > 0) kept[locus] = [seen[0]!, seen.at(-1)!];
      }
      return { name, genotypes: kept };
    });
    const flags = {
      persons: write('lossy.csv', wide(lossy)),
      pedigrees: null,
      queries: file('queries.csv'),
      relation: 'parent-child',
    };
    const result = async (dropout: string) => JSON.parse((await match({ ...flags, dropout }, '--json')).out);
    const estimated = await result('auto');
    expect(estimated.settings.dropoutEstimate.probability).toBeGreaterThan(0.07);
    expect(estimated.settings.dropoutEstimate.probability).toBeLessThan(0.14);
    expect(estimated.cases[0].results[0].person).toBe('CHILD');
    const childOf = (outcome: any) => outcome.cases[0].results.find(({ person }: any) => person === 'CHILD');
    expect(childOf(estimated).log10Lr).toBeGreaterThan((childOf(await result('0'))?.log10Lr ?? -10) + 1);
  });
});

describe('genotype tables', () => {
  it('give the same result long or wide, in any order, in several files and encodings', async () => {
    const name = (person: Person): Person => ({ ...person, name: `${'样本'.repeat(8)}${person.name}` });
    const text = long(persons.map(name));
    expect(Buffer.byteLength(text)).toBeGreaterThan(2 << 20);
    const [first, second] = [await match(), await match({ persons: write('long.txt', `\ufeff${text}`) })];
    expect(second.out.replaceAll('样本', '')).toBe(first.out);
    const utf16 = await match({ persons: write('utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le')) });
    expect(utf16.out).toBe(second.out);
    const gbk = Buffer.from(text.replaceAll('样本', '\xd1\xf9\xb1\xbe'), 'latin1');
    expect((await match({ persons: write('gbk.txt', gbk) })).out).toBe(second.out);
  });

  it('report every call that cannot be used by row, field, value and reason, and --strict stops', async () => {
    const bad = [
      'CHILD\tSample\tTH01\t3-Sep\t7',
      'CHILD\tSample\tNOWHERE\t8\t9',
      `CHILD\tSample\tFGA\t${child.genotypes.FGA!.map((allele) => String(Number(allele) + 1)).join('\t')}`,
      'LADDER\tAllelic Ladder\tFGA\t18\t19',
    ];
    const text = long(persons, bad);
    const row = text.split('\r\n').indexOf(bad[0]!) + 1;
    const flags = { persons: write('bad.txt', text) };
    const { code, err, out } = await match(flags);
    expect(code).toBe(0);
    expect(err).toContain(`bad.txt row ${row}, sample CHILD, Allele 1: "3-Sep" allele_excel_damage`);
    expect(err).toContain(`bad.txt row ${row + 1}, sample CHILD, Marker: "NOWHERE" unknown_marker`);
    expect(err).toMatch(new RegExp(`row ${row + 2}, sample CHILD, FGA: ".* / .*" conflicting_calls`));
    expect(err).toContain(
      '3 calls or samples not used: allele_excel_damage 1, unknown_marker 1, conflicting_calls 1',
    );
    // Both calls of the locus are out: one locus fewer.
    expect(out).toMatch(new RegExp(`trio,1,CHILD,[^\\n]*,${loci.length - 1},1,\\n`));
    const strict = await match(flags, '--strict');
    expect({ code: strict.code, out: strict.out }).toEqual({ code: 1, out: '' });
    expect(strict.err.trim().split('\n')).toHaveLength(1);
  });
});

describe('bad input', () => {
  const pedigree = (...rows: string[]) => ['case,member,sample,sex,father,mother', ...rows].join('\n');
  it.each<[string, Record<string, string | null>, RegExp]>([
    ['no cases', { pedigrees: null }, /either --pedigrees, or --relation with --queries/],
    ['both kinds of cases', { relation: 'identity' }, /either --pedigrees/],
    ['no such file of persons', { persons: '/nonexistent.csv' }, /\/nonexistent\.csv: ENOENT/],
    ['no such table', { frequencies: 'nowhere' }, /--frequencies nowhere: neither a file nor one of/],
    ['a mutation model that is none', { mutation: 'magic' }, /--mutation magic/],
    ['theta', { theta: '2' }, /--theta 2: expected a number from 0/],
    ['drop-out', { dropout: 'much' }, /--dropout much/],
    ['top', { top: '0' }, /--top 0/],
    ['an unknown kit', { panel: 'nothing' }, /--panel nothing/],
    [
      'a sample that nobody typed',
      { pedigrees: 'C,F,nobody,male,,\nC,missing,,,F,' },
      /line 2, column sample: "nobody" is in none/,
    ],
    [
      'a defect of the pedigree',
      { pedigrees: 'C,missing,,,F,' },
      /line 2, column father: "F" is no member of the case/,
    ],
    ['a table that is none', { genotypes: 'text' }, /header .* is not recognised/],
    ['an empty table', { genotypes: '' }, /is empty/],
  ])('%s ends with one line', async (_, flags, message) => {
    const { pedigrees, genotypes } = flags;
    const files = {
      ...(pedigrees != null && { pedigrees: write('defect.csv', pedigree(pedigrees)) }),
      ...(genotypes != null && { genotypes: write('defect.txt', genotypes) }),
    };
    const { code, out, err } = await match({ ...flags, ...files });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });
});
