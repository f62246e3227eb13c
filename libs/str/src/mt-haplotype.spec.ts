import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  inMtRanges,
  MT_LENGTH,
  mtTokens,
  parseMtHaplotype,
  type MtHaplotype,
  type MtRange,
} from './mt-haplotype.js';
import { mergeMtHaplotypes } from './mt-merge.js';

const tokens = (text: string): string[] => {
  const reading = parseMtHaplotype(text);
  if (!reading.ok) throw new Error(`${reading.reason}: ${reading.token}`);
  return mtTokens(reading.haplotype);
};
const haplotype = (text: string): MtHaplotype => {
  const reading = parseMtHaplotype(text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.haplotype;
};

describe('a mitochondrial haplotype', () => {
  it.each([
    ['16024-16365 73-340: 16189C 263G 315.1C', '73-340 16024-16365 263G 315.1C 16189C'],
    ['16024-16365 73-340 16189C 263G 315.1C', '73-340 16024-16365 263G 315.1C 16189C'],
    ['16024-16365,73-340;A263G, 315.1C', '73-340 16024-16365 263G 315.1C'],
    ['１６０２４–１６３６５：16093Y', '16024-16365 16093Y'],
    ['16024-576: 249DEL 523del 524D 309.2C 309.1C', '1-576 16024-16569 249DEL 309.1C 309.2C 523DEL 524DEL'],
    ['16024-16400 16300-16569 : 16519C', '16024-16569 16519C'],
    ['16024-16365: rCRS', '16024-16365 rCRS'],
    ['1-16569 rcrs', '1-16569 rCRS'],
    ['73-340: 249-', '73-340 249DEL'],
  ])('%s', (text, canonical) => expect(tokens(text).join(' ')).toBe(canonical));

  it.each([
    ['', 'no_range', ''],
    ['263G 315.1C', 'no_range', '263G'],
    [': 263G', 'no_range', ':'],
    ['73-340', 'no_difference', '73-340'],
    ['73-340:', 'no_difference', '73-340'],
    ['340-73: 263G', 'position', '340-73'],
    ['0-340: 263G', 'position', '0-340'],
    ['16024-16570: 16189C', 'position', '16024-16570'],
    ['3000-3200: 3107DEL', 'position', '3107DEL'],
    ['73-340: 16189C', 'outside_ranges', '16189C'],
    ['73-340: 263G A263T', 'site_twice', 'A263T'],
    ['73-340: 249DEL 249G', 'site_twice', '249G'],
    ['73-340: 315.2C', 'insertion_gap', '315.2C'],
    ['73-340: 309.1C 309.3C', 'insertion_gap', '309.3C'],
    ['73-340: 263g', 'lower_case', '263g'],
    ['73-340: 309.1c', 'lower_case', '309.1c'],
    ['73-340: 249d', 'lower_case', '249d'],
    ['73-340: 263G 73-100', 'malformed', '73-100'],
    ['73-340 263G: 150T', 'malformed', ':'],
    ['73-340: A263A', 'malformed', 'A263A'],
    ['73-340: 309.1DEL', 'malformed', '309.1DEL'],
    ['73-340: 315.1CC', 'malformed', '315.1CC'],
    ['73-340: 523-524DEL', 'malformed', '523-524DEL'],
    ['73-340: rCRS 263G', 'malformed', 'rCRS'],
    ['73-340: 263', 'malformed', '263'],
  ])('%j is refused: %s %s', (text, reason, token) =>
    expect(parseMtHaplotype(text)).toEqual({ ok: false, reason, token }),
  );
});

const range = fc
  .tuple(fc.integer({ min: 1, max: MT_LENGTH }), fc.integer({ min: 0, max: 700 }))
  .map(([from, length]): MtRange => [from, Math.min(MT_LENGTH, from + length)]);
const ranges = fc.array(range, { minLength: 1, maxLength: 4 });
/** A sequence by its differences everywhere; a typing shows those within its ranges. */
const person = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 1, max: MT_LENGTH }).filter((position) => position !== 3107),
    fc.constantFrom('A', 'C', 'Y', 'DEL', 'insertion'),
  ),
  { selector: ([position]) => position, maxLength: 40 },
);
const typedAs = (sites: typeof person extends fc.Arbitrary<infer S> ? S : never, read: readonly MtRange[]) =>
  sites
    .filter(([position]) => inMtRanges(position, read))
    .flatMap(([at, base]) => (base === 'insertion' ? [`${at}.1C`, `${at}.2C`] : [`${at}${base}`]));
const written = (read: readonly MtRange[], variants: readonly string[]): string =>
  `${read.map(([from, to]) => `${from}-${to}`).join(' ')}: ${variants.length > 0 ? variants.join(' ') : 'rCRS'}`;

describe('every haplotype', () => {
  it('is read as it is written, and its stored form is read as itself', () => {
    fc.assert(
      fc.property(ranges, person, (read, sites) => {
        const variants = typedAs(sites, read);
        const found = haplotype(written(read, variants));
        expect([...found.variants].sort()).toEqual([...variants].sort());
        for (let at = 1; at <= MT_LENGTH; at += 97)
          expect(inMtRanges(at, found.ranges)).toBe(inMtRanges(at, read));
        expect(tokens(mtTokens(found).join(' '))).toEqual(mtTokens(found));
      }),
      { numRuns: 100 },
    );
  });

  it('refuses any text, or stores it in a form that can be read again', () => {
    const piece = fc.constantFrom(
      ...[
        '16024-576',
        '73-340',
        '340-73',
        ':',
        '263G',
        '263g',
        '315.1C',
        '315.2C',
        '249DEL',
        'rCRS',
        ' ',
        'x',
        '-',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((list) => list.join(' ')),
          fc.string(),
        ),
        (text) => {
          const reading = parseMtHaplotype(text);
          if (reading.ok)
            expect(tokens(mtTokens(reading.haplotype).join(' '))).toEqual(mtTokens(reading.haplotype));
          else expect(reading.reason).toMatch(/^[a-z_]+$/);
        },
      ),
    );
  });
});

describe('several typings of one person', () => {
  it('are read together, in any order', () => {
    fc.assert(
      fc.property(fc.array(ranges, { minLength: 1, maxLength: 3 }), person, (lists, sites) => {
        const typings = lists.map((read) => haplotype(written(read, typedAs(sites, read))));
        const all = lists.flat();
        const merged = mergeMtHaplotypes(typings);
        expect(merged).toEqual(haplotype(written(all, typedAs(sites, all))));
        expect(mergeMtHaplotypes([...typings].reverse())).toEqual(merged);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['73-340: 263G', '16024-16365: 16189C', '73-340 16024-16365 263G 16189C'],
    ['73-340: 263G', '200-400: 263G 310C', null],
    ['73-340: 263G 150T', '73-340: 263G', null],
    ['16024-16365: 16093Y', '16024-16365: 16093C', null],
    // Of the length variants what both show stays.
    ['73-340: 263G 309.1C 309.2C 315.1C', '73-340: 263G 309.1C 315.1C', '73-340 263G 309.1C 315.1C'],
    ['400-576: 523DEL 524DEL', '400-576: rCRS', '400-576 rCRS'],
    ['400-576: 573.1C', '400-576: rCRS', '400-576 rCRS'],
    ['400-576: 489.1C', '400-576: rCRS', null],
    ['73-340: 309.1C 309.2C', '73-340: 309.1T 309.2C', null],
  ])('%s and %s', (a, b, expected) => {
    const merged = mergeMtHaplotypes([haplotype(a), haplotype(b)]);
    expect(merged && mtTokens(merged).join(' ')).toBe(expected);
  });
});
