import { expect, it } from 'vitest';
import {
  GeneDropper,
  pedigreeFromRelations,
  seededRandom,
  type KinshipSettings,
  type Relation,
} from '@homeward/kinship';
import { parseFrequencyTable, type GenotypeMap } from '@homeward/str';
import type { AssessedSample } from '../../libs/laboratory/src/samples/assess.js';
import { PlateMates } from '../../libs/laboratory/src/samples/plate-mates.js';
import type { JudgedCall } from '../../libs/laboratory/src/verdict/judged-call.js';
import { readFixture } from './read-fixture.js';

const NAME = 'kinsimu_hebei_42loci';
const frequencies = parseFrequencyTable(readFixture(`frequencies/${NAME}.csv`), NAME);
const settings: KinshipSettings = {
  frequencies,
  minimumFrequency: { rule: '5/2N' },
  frequencyRule: 'raised_alone',
  theta: 0,
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
  untyped: 'pruned',
};
const random = seededRandom(20_261_130);

/** Plates drawn of each kind; docs/import.md states what 2,000 give. */
const PLATES = 40;

/** Six wells of a family stand below each other: two parents, three children, a grandfather. */
const RELATIVES: readonly Relation[] = [
  'father',
  'mother',
  'full_sibling',
  'full_sibling',
  'full_sibling',
  'paternal_grandfather',
];

type Alleles = Record<string, readonly string[]>;
interface Filled {
  readonly well: string;
  readonly alleles: Alleles;
}

/** A plate of 96 with sixteen families; column by column, as a pipette fills it. */
function plateOf(loci: readonly string[]): Filled[] {
  const members = RELATIVES.map((relation, place) => ({ id: `R${String(place)}`, relation }));
  const dropper = new GeneDropper(pedigreeFromRelations(members, { id: 'X' }), settings, loci, random);
  const wells: Filled[] = [];
  for (let family = 0; family < 16; family++) {
    const drawn = dropper.family();
    for (const { id } of members)
      wells.push({ well: wellAt(wells.length), alleles: typed(dropper.genotypes(drawn, id)) });
  }
  return wells;
}

const wellAt = (place: number): string =>
  `${'ABCDEFGH'[place % 8]!}${String(Math.floor(place / 8) + 1).padStart(2, '0')}`;

const typed = (genotypes: GenotypeMap): Alleles =>
  Object.fromEntries(Object.entries(genotypes).map(([locus, [a, b]]) => [locus, [a, b]]));

/** Alleles of both; one of the second is seen with this probability. */
function mixed(own: Alleles, other: Alleles, seen: number): Alleles {
  return Object.fromEntries(
    Object.entries(own).map(([locus, call]) => {
      const added = (other[locus] ?? []).filter(() => random() < seen);
      return [locus, [...new Set([...call, ...added])].sort()];
    }),
  );
}

function findingsOf(wells: readonly Filled[]) {
  const mates = new PlateMates(() => true);
  wells.forEach(({ well, alleles }, place) => {
    const pairs = Object.entries(alleles).filter(([, call]) => new Set(call).size <= 2);
    const calls = Object.entries(alleles).flatMap(([locus, call]) =>
      new Set(call).size <= 2 ? [] : [{ locus, call, verdict: { code: 'laboratory.three_alleles' } }],
    ) as unknown as JudgedCall[];
    const genotypes = Object.fromEntries(
      pairs.map(([locus, call]) => [locus, call.length === 1 ? [...call, ...call] : call]),
    );
    const status = calls.length >= 3 ? 'rejected' : 'accepted';
    const sample = {
      ...{ name: well, plate: 'P', well, kind: 'sample', status, donorId: String(place) },
      genotypes,
    };
    const remarks = calls.length > 0 ? [calls[0]!.verdict!] : [];
    mates.add({ ...sample, remarks, findings: [] } as unknown as AssessedSample, calls, well);
  });
  const { findings, changes } = mates.outcome([]);
  const named = (code: string) =>
    findings.filter((found) => found.code === `laboratory.${code}`).map(({ sampleName }) => sampleName);
  return {
    same: named('same_genotype_on_plate'),
    neighbours: named('neighbour_in_sample'),
    remarked: changes.filter(({ remarks }) => remarks.length > 0).map(({ name }) => name),
  };
}

const KITS = [
  { loci: 10, same: 0.0005, neighbours: 0.004 },
  { loci: 15, same: 0.0005, neighbours: 0.002 },
  { loci: 20, same: 0, neighbours: 0.0003 },
  { loci: 23, same: 0, neighbours: 0.0003 },
];

it.each(KITS)(
  'of relatives side by side, typed at $loci loci, at most $same are stopped as the same and $neighbours as neighbours',
  ({ loci, same, neighbours }) => {
    const names = [...frequencies.loci.keys()].slice(0, loci);
    const counts = { samples: 0, same: 0, neighbours: 0 };
    for (let n = 0; n < PLATES; n++) {
      const wells = plateOf(names);
      const found = findingsOf(wells);
      counts.samples += wells.length;
      counts.same += found.same.length;
      counts.neighbours += found.neighbours.length;
    }
    expect(counts.same / counts.samples).toBeLessThanOrEqual(same);
    expect(counts.neighbours / counts.samples).toBeLessThanOrEqual(neighbours);
  },
  240_000,
);

/** A tube pipetted twice is found always; a neighbour in a sample, by the share of its alleles that is seen. */
it.each([
  { seen: 1, found: 1 },
  { seen: 0.98, found: 0.7 },
  { seen: 0.95, found: 0.35 },
  { seen: 0.9, found: 0.3 },
])(
  'a neighbour of whom $seen of the alleles are seen is named in $found of the mixtures at least',
  ({ seen, found }) => {
    const names = [...frequencies.loci.keys()].slice(0, 20);
    const counts = { twice: 0, named: 0 };
    for (let n = 0; n < PLATES; n++) {
      const wells = plateOf(names);
      const at = 9 + Math.floor(random() * 70);
      const copied = wells.map((one, place) =>
        place === at ? { ...one, alleles: wells[at - 7]!.alleles } : one,
      );
      if (findingsOf(copied).same.includes(wellAt(at))) counts.twice++;
      const other = wells[at + 1]!.alleles;
      const spoilt = wells.map((one, place) =>
        place === at ? { ...one, alleles: mixed(one.alleles, other, seen) } : one,
      );
      const told = findingsOf(spoilt);
      if (at % 8 === 7)
        counts.named += told.remarked.includes(wellAt(at)) || told.neighbours.includes(wellAt(at)) ? 0 : 1;
      else if (told.remarked.includes(wellAt(at)) || told.neighbours.includes(wellAt(at))) counts.named++;
    }
    expect(counts.twice).toBe(PLATES);
    expect(counts.named).toBeGreaterThanOrEqual(found * PLATES);
  },
  240_000,
);
