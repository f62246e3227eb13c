import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Commands } from '../support/commands.js';

const ROOT = join(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'scripts/homeward');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function homeward(args: string[], input = ''): Ended {
  const { PATH, HOME } = process.env;
  const done = spawnSync(COMMAND, args, {
    input,
    encoding: 'utf8',
    env: { PATH, HOME, HOMEWARD_DATA_DIR: '/nonexistent' },
    timeout: 240_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A homozygous father and child at one locus. */
const duo = JSON.stringify({
  id: 'duo',
  loci: [{ name: 'L', alleles: ['1', '2'], freqs: [0.25, 0.75], mutation: { model: 'none' } }],
  H1: {
    persons: [
      { id: 'F', sex: 'male', father: null, mother: null },
      { id: 'M', sex: 'female', father: null, mother: null },
      { id: 'C', sex: 'male', father: 'F', mother: 'M' },
    ],
  },
  H2: {
    persons: [
      { id: 'F', sex: 'male', father: null, mother: null },
      { id: 'C', sex: 'male', father: null, mother: null },
    ],
  },
  genotypes: { F: { L: ['1', '1'] }, C: { L: ['1', '1'] } },
});

describe('homeward demo --json', () => {
  let ended: Ended;
  beforeAll(() => {
    ended = homeward(['demo', '--json', '--strangers', '40']);
  }, 260_000);

  it('prints one JSON object and nothing else', () => {
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
    expect(ended.out.trim().split('\n')).toHaveLength(1);
  });

  it('finds every planted child of a typed parent, with complete coverage', () => {
    const result = JSON.parse(ended.out);
    // Relatives and children alone are 79.
    expect(result.profiles).toBe(119);
    expect(result.coverage.complete).toBe(true);
    expect(result.planted).toBe(result.found + result.missed);
    for (const shape of ['both_parents', 'mother', 'father']) {
      expect(result.byFamily[shape].planted).toBeGreaterThan(0);
      expect(result.byFamily[shape].found).toBe(result.byFamily[shape].planted);
    }
  });
});

describe('the homeward command', () => {
  let commands: Commands;
  beforeAll(() => {
    commands = new Commands();
  });
  afterAll(() => commands.end());

  it.each([[], ['demo'], ['kinship'], ['audit', 'verify'], ['account', 'create'], ['places', 'import']])(
    'explains %j',
    async (...words) => {
      const ended = await commands.run([...words, '--help']);
      expect(ended.code).toBe(0);
      expect(ended.out).toContain('Usage: homeward');
    },
  );

  it('ends with 2 on wrong usage and says what is wrong', () => {
    const ended = homeward(['kinship']);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain('--input');
  });

  it('ends with 3 and one line when there is no database', () => {
    const ended = homeward(['coverage']);
    expect(ended.code).toBe(3);
    expect(ended.err.trim().split('\n')).toHaveLength(1);
  });

  it('prints a case to be read: hypotheses, models, a line per locus, the total', () => {
    const ended = homeward(['kinship', '--input', '-', '--readable'], `${duo}\n`);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('H1: F (male, typed) is a founder');
    expect(ended.out).toContain('no mutation; theta 0');
    expect(ended.out).toMatch(/^L +1,1 +1,1 .*4\.00000$/m);
    const refused = homeward(['kinship', '--input', '-', '--readable'], 'nonsense\n');
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('not evaluated') });
  });

  it('reads the first case of kinship input behind a byte order mark', () => {
    const plain = homeward(['kinship', '--input', '-'], `${duo}\n`);
    expect(homeward(['kinship', '--input', '-'], `\uFEFF${duo}\n`)).toEqual(plain);
    expect(plain.code).toBe(0);
  });

  it('answers a bad line of kinship input and continues with the next', () => {
    const ended = homeward(['kinship', '--input', '-'], `nonsense\n${duo}\n`);
    const [bad, good] = ended.out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(ended.code).toBe(1);
    expect(bad.error).toBeDefined();
    // A homozygous father and child: 1/p.
    expect(good.lr_total).toBeCloseTo(4, 12);
  });
});
