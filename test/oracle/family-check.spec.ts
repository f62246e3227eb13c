import { expect, it } from 'vitest';
import {
  GeneDropper,
  pedigreeFromRelations,
  refutedPlaces,
  sameGenotypes,
  seededRandom,
  type KinshipSettings,
  type Relation,
} from '@homeward/kinship';
import { parseFrequencyTable, type GenotypeMap } from '@homeward/str';
import { readFixture } from './read-fixture.js';

const NAME = 'kinsimu_hebei_42loci';
const frequencies = parseFrequencyTable(readFixture(`frequencies/${NAME}.csv`), NAME);
const LOCI = [...frequencies.loci.keys()].slice(0, 20);
const settings: KinshipSettings = {
  frequencies,
  minimumFrequency: { rule: '5/2N' },
  frequencyRule: 'raised_alone',
  theta: 0,
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
  untyped: 'pruned',
};

/** Drawn of each kind; docs/families.md states what 1,000 give. */
const DRAWN = 250;

/** Families by their relatives: which share of true ones is stopped at most, and with one stranger found at least. */
const FAMILIES: readonly { relatives: readonly Relation[]; stopped: number; found: number }[] = [
  { relatives: ['father', 'mother', 'full_sibling'], stopped: 0, found: 1 },
  { relatives: ['mother', 'full_sibling'], stopped: 0, found: 0.98 },
  { relatives: ['full_sibling', 'full_sibling'], stopped: 0.008, found: 0.88 },
  { relatives: ['paternal_grandfather', 'full_sibling'], stopped: 0.012, found: 0.2 },
];

it.each(FAMILIES)(
  'true families of $relatives are not stopped but for a share of $stopped; with a stranger in the last place at least $found are',
  ({ relatives, stopped, found }) => {
    const members = relatives.map((relation, place) => ({ id: `R${String(place)}`, relation }));
    const pedigree = pedigreeFromRelations(members, { id: 'X' });
    const dropper = new GeneDropper(pedigree, settings, LOCI, seededRandom(20_261_130));
    const counts = { alarms: 0, caught: 0, same: 0 };
    for (let n = 0; n < DRAWN; n++) {
      const family = dropper.family();
      const stranger = dropper.family();
      const typed: Record<string, GenotypeMap> = Object.fromEntries(
        members.map(({ id }) => [id, dropper.genotypes(family, id)]),
      );
      const last = members.at(-1)!.id;
      const wrong = { ...typed, [last]: dropper.genotypes(stranger, last) };
      if (refutedPlaces(pedigree, typed, settings).length > 0) counts.alarms++;
      if (refutedPlaces(pedigree, wrong, settings).length > 0) counts.caught++;
      if (sameGenotypes(pedigree, typed).length > 0) counts.same++;
    }
    expect(counts.alarms).toBeLessThanOrEqual(stopped * DRAWN);
    expect(counts.caught).toBeGreaterThanOrEqual(found * DRAWN);
    expect(counts.same).toBe(0);
  },
  120_000,
);

it('two relatives with one genotype are named, whatever the order of their alleles; items of one person are not', () => {
  const pedigree = pedigreeFromRelations(
    [
      { id: 'F', relation: 'father' },
      { id: 'S', relation: 'full_sibling' },
    ],
    { id: 'X' },
  );
  const genotype: GenotypeMap = Object.fromEntries(LOCI.map((locus) => [locus, ['10', '11']]));
  const turned: GenotypeMap = Object.fromEntries(LOCI.map((locus) => [locus, ['11', '10']]));
  expect(sameGenotypes(pedigree, { F: genotype, S: turned })).toEqual([{ members: ['F', 'S'], loci: LOCI }]);
  expect(sameGenotypes({ ...pedigree, sameAs: { S: 'F' } }, { F: genotype, S: turned })).toEqual([]);
  const other: GenotypeMap = { ...turned, [LOCI[0]!]: ['10', '12'] };
  expect(sameGenotypes(pedigree, { F: genotype, S: other })).toEqual([]);
});
