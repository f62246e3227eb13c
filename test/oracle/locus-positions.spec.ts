import { describe, expect, it } from 'vitest';
import { LEAST_CENTIMORGAN_PER_MEGABASE, linkedPairs, LINKED_WITHIN } from '@homeward/kinship';
import { createLocusDictionary, createPanels, locusPosition } from '@homeward/str';
import { readFixture } from './read-fixture.js';

interface Row {
  readonly locus: string;
  readonly chromosome: string;
  readonly megabases: number | null;
  readonly centimorgan: number | null;
  /** On a second map, for comparison. */
  readonly decode: number | null;
  readonly sources: readonly [string, string];
}

const numberOf = (text: string | undefined): number | null => (text ? Number(text) : null);
const rows: Row[] = readFixture('locus-positions.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([locus, chromosome, megabases, mbSource, centimorgan, cmSource, decode]) => ({
    locus: locus!,
    chromosome: chromosome!,
    megabases: numberOf(megabases),
    centimorgan: numberOf(centimorgan),
    decode: numberOf(decode),
    sources: [mbSource!, cmSource!],
  }));
const byName = new Map(rows.map((row) => [row.locus, row]));
const loci = createLocusDictionary(JSON.parse(readFixture('loci.json')));
const panels = createPanels(JSON.parse(readFixture('kits.json')), loci);
/** Autosomal loci of the kits of which no position was found; all in one kit, Penta C in none. */
const UNMAPPED = ['D13S305', 'D16S3391', 'D19S400', 'D1S2142', 'D1S549', 'D20S161', 'D3S1545', 'Penta C'];

describe('positions of loci', () => {
  it('stand in the library as in the table, each with its source', () => {
    for (const { locus, chromosome, megabases, centimorgan, sources } of rows) {
      expect(locusPosition(locus)).toMatchObject({ chromosome, megabases, centimorgan });
      expect([locus, sources[0] !== '', sources[1] !== '']).toEqual([
        locus,
        megabases !== null,
        centimorgan !== null,
      ]);
    }
  });

  it('are known for every autosomal locus, but for those named here, and agree with the dictionary', () => {
    const autosomal = loci.all().filter(({ type }) => type === 'autosomal');
    expect(autosomal.map(({ name }) => name).sort()).toEqual(rows.map(({ locus }) => locus).sort());
    for (const { name, chromosome } of autosomal)
      expect([name, byName.get(name)?.chromosome]).toEqual([name, chromosome || '11']);
    const unmapped = rows.filter((row) => row.megabases === null && row.centimorgan === null);
    expect(unmapped.map(({ locus }) => locus).sort()).toEqual(UNMAPPED);
  });

  it('lie in the same order in the sequence and on the map', () => {
    for (const one of rows)
      for (const other of rows) {
        if (one.chromosome !== other.chromosome || one.megabases === null || other.megabases === null)
          continue;
        if (one.centimorgan === null || other.centimorgan === null || one.megabases >= other.megabases)
          continue;
        expect([one.locus, other.locus, one.centimorgan <= other.centimorgan]).toEqual([
          one.locus,
          other.locus,
          true,
        ]);
      }
  });

  it('are nowhere closer on the map than the least that is assumed of unmapped ones', () => {
    for (const one of rows)
      for (const other of rows) {
        const megabases = (other.megabases ?? 0) - (one.megabases ?? 0);
        if (one.chromosome !== other.chromosome || megabases < 0.1) continue;
        if (one.decode !== null && other.decode !== null && one.megabases !== null)
          expect(Math.abs(other.decode - one.decode) / megabases).toBeGreaterThan(
            LEAST_CENTIMORGAN_PER_MEGABASE,
          );
      }
  });
});

describe('pairs of the loci of each kit', () => {
  /** By the source table alone: near on the map, else within 50 Mb, else unknown. */
  const expected = (a: Row, b: Row): boolean => {
    if (a.chromosome !== b.chromosome) return false;
    if (a.centimorgan !== null && b.centimorgan !== null)
      return Math.abs(a.centimorgan - b.centimorgan) < LINKED_WITHIN;
    if (a.megabases !== null && b.megabases !== null) return Math.abs(a.megabases - b.megabases) < 50;
    return true;
  };
  const sorted = (pairs: readonly (readonly [string, string])[]): string[] =>
    pairs.map((pair) => [...pair].sort().join('–')).sort();

  it.each(panels.names())('%s: exactly those that lie near each other', (name) => {
    const names = panels
      .find(name)!
      .loci.filter(({ type }) => type === 'autosomal')
      .map((locus) => locus.name);
    const own = [...new Set(names)].map((locus) => byName.get(locus)!);
    const near = own.flatMap((a, i) =>
      own.slice(i + 1).flatMap((b): [string, string][] => (expected(a, b) ? [[a.locus, b.locus]] : [])),
    );
    expect(sorted(linkedPairs(names).map((pair) => pair.loci))).toEqual(sorted(near));
  });

  it('hold SE33 with D6S1043 in some kit, and no pair nearer that a map knows', () => {
    const pairs = panels
      .names()
      .flatMap((name) => linkedPairs(panels.find(name)!.loci.map((locus) => locus.name)));
    const mapped = pairs.filter(
      ({ megabases, centimorgan }) => megabases === undefined && centimorgan !== null,
    );
    const nearest = mapped.reduce((best, pair) => (pair.centimorgan! < best.centimorgan! ? pair : best));
    expect(nearest.loci).toEqual(['SE33', 'D6S1043']);
  });
});
