import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mtDifferences } from './mt-comparison.js';
import { parseMtHaplotype, type MtHaplotype } from './mt-haplotype.js';
import { mergeMtHaplotypes } from './mt-merge.js';
import { mtReferenceBase, mtSequence } from './mt-sequence.js';
import { RCRS } from './rcrs.js';

function haplotype(text: string, ranges = '16024-576'): MtHaplotype {
  const reading = parseMtHaplotype(`${ranges} ${text === '' ? 'rCRS' : text}`);
  if (!reading.ok) throw new Error(`${reading.reason} ${reading.token}`);
  return reading.haplotype;
}

const differ = (a: string, b: string, ranges?: string) =>
  mtDifferences(haplotype(a, ranges), haplotype(b, ranges));

describe('the reference sequence', () => {
  it('has 16,569 places and the bases that its differences are named by', () => {
    expect(RCRS).toHaveLength(16_569);
    const known: Readonly<Record<number, string>> = {
      ...{ 73: 'A', 263: 'A', 750: 'A', 1438: 'A', 2706: 'A', 3107: 'N', 4769: 'A', 7028: 'C', 8860: 'A' },
      ...{ 11719: 'G', 14766: 'C', 15326: 'A', 16189: 'T', 16223: 'C', 16311: 'T', 16519: 'T' },
    };
    for (const [position, base] of Object.entries(known))
      expect(mtReferenceBase(Number(position))).toBe(base);
  });
});

describe('one sequence', () => {
  it.each([
    ['523DEL 524DEL', '522DEL 523DEL', undefined],
    ['523DEL 524DEL', '514DEL 515DEL', '400-576'],
    [
      '8281DEL 8282DEL 8283DEL 8284DEL 8285DEL 8286DEL 8287DEL 8288DEL 8289DEL',
      '8272DEL 8273DEL 8274DEL 8275DEL 8276DEL 8277DEL 8278DEL 8279DEL 8280DEL',
      '8000-8500',
    ],
    ['309.1C', '303.1C', undefined],
    ['249DEL', '248DEL', undefined],
  ])('has no difference however it is written: %s, %s', (a, b, ranges) => {
    expect(differ(a, b, ranges)).toMatchObject({ differences: [], ignored: [] });
  });
});

describe('a length that varies is not counted', () => {
  it.each([
    ['263G 315.1C 573.1C 573.2C 573.3C', '263G 315.1C', ['573.1-573.3: CCC / =']],
    ['16182C 16183C 16189C', '16189C', ['16180-16193: 16182C 16183C 16189C / 16189C']],
    ['16183C 16189C', '16182C 16183C 16189C 16193.1C', undefined],
    ['455.1T', '', ['455.1: T / =']],
    ['60.1T', '', ['60.1: T / =']],
    ['309.1C 309.2C 315.1C', '315.1C', undefined],
    ['524.1A 524.2C', '', ['524.1-524.2: AC / =']],
    ['524.1A 524.2C 524.3A 524.4C', '523DEL 524DEL', undefined],
    ['463.1C', '', ['463.1: C / =']],
    ['16259DEL', '', undefined],
    ['', '16193.1C', ['16193.1: = / C']],
    ['71DEL', '', undefined],
  ])('%s against %s', (a, b, ignored) => {
    const found = differ(a, b);
    expect(found.differences).toEqual([]);
    expect(found.ignored.length).toBeGreaterThan(0);
    if (ignored) expect(found.ignored).toEqual(ignored);
  });
});

describe('an inserted or deleted block is one difference', () => {
  it.each([
    ['106DEL 107DEL 108DEL 109DEL 110DEL 111DEL', '', undefined, '106-111: DEL / ='],
    [
      '8281DEL 8282DEL 8283DEL 8284DEL 8285DEL 8286DEL 8287DEL 8288DEL 8289DEL',
      '',
      '8000-8500',
      '8281-8289: DEL / =',
    ],
    ['', '8289.1C 8289.2C 8289.3C 8289.4C 8289.5C 8289.6T 8289.7C 8289.8T 8289.9A', '8000-8500', undefined],
    ['291DEL 292DEL', '', undefined, undefined],
    ['200.1G 200.2G', '', undefined, undefined],
  ])('%s against %s', (a, b, ranges, text) => {
    const found = differ(a, b, ranges);
    expect(found.differences).toHaveLength(1);
    expect(found.ignored).toEqual([]);
    if (text) expect(found.differences).toEqual([text]);
  });
});

describe('a changed base is one difference each', () => {
  it.each([
    ['16223T 16311C', '16129A', ['16129: = / A', '16223: T / =', '16311: C / =']],
    ['16189C', '', ['16189: C / =']],
    ['310C', '', ['310: C / =']],
    ['16311R', '', ['16311: R / =']],
    ['523DEL 263G', '263G', ['524: DEL / =']],
  ])('%s against %s', (a, b, differences) => {
    expect(differ(a, b).differences).toHaveLength(differences.length);
    if (a !== '523DEL 263G') expect(differ(a, b).differences).toEqual(differences);
  });
  it('is none where a mixture may hold the other base, also that of the reference', () => {
    expect(differ('16311Y', '16311C').differences).toEqual([]);
    expect(differ('16311Y', '').differences).toEqual([]);
  });
});

describe('typings of one person', () => {
  it('merge when their sequences are one, and lose the lengths in which they differ', () => {
    const merge = (a: string, b: string) => mergeMtHaplotypes([haplotype(a), haplotype(b)])?.variants;
    expect(merge('263G 249DEL', '263G 248DEL')).toEqual(['248DEL', '263G']);
    expect(merge('263G 573.1C', '263G')).toEqual(['263G']);
    expect(merge('263G 16223T', '263G')).toBeUndefined();
    expect(merge('263G 16311Y', '263G 16311C')).toBeUndefined();
  });
});

const changes = fc.uniqueArray(
  fc.record({
    position: fc.oneof(fc.integer({ min: 73, max: 250 }), fc.integer({ min: 16030, max: 16170 })),
    base: fc.constantFrom('A', 'C', 'G', 'T'),
  }),
  { selector: ({ position }) => Math.floor(position / 3), maxLength: 12 },
);
const written = (list: readonly { position: number; base: string }[]): string =>
  list
    .filter(({ position, base }) => mtReferenceBase(position) !== base)
    .map(({ position, base }) => `${String(position)}${base}`)
    .join(' ');

it('is symmetric, zero for a haplotype and itself, and never more than the variants that only one has', () => {
  fc.assert(
    fc.property(changes, changes, (left, right) => {
      const [a, b] = [haplotype(written(left)), haplotype(written(right))];
      expect(mtDifferences(a, a)).toMatchObject({ differences: [], ignored: [] });
      const count = mtDifferences(a, b).differences.length;
      expect(mtDifferences(b, a).differences).toHaveLength(count);
      const alone = new Set([...a.variants, ...b.variants].map((v) => v.slice(0, -1)));
      expect(count).toBeLessThanOrEqual(alone.size);
      const equal = text(a) === text(b);
      expect(count === 0 && mtDifferences(a, b).ignored.length === 0).toBe(equal);
    }),
    { numRuns: 60 },
  );
});

function text(haplotypeRead: MtHaplotype): string {
  return haplotypeRead.ranges
    .map((range) =>
      mtSequence(haplotypeRead, range)
        .map(({ base }) => base)
        .join(''),
    )
    .join(' ');
}
