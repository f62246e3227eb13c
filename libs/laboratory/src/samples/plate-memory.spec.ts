import { expect, it } from 'vitest';
import { heldMemory } from '../table/testing/held-memory.js';
import type { AssessedSample } from './assess.js';
import { PlateTally } from './plate-counts.js';
import { PlateMates } from './plate-mates.js';

const PLATES = 200;
const LOCI = Array.from({ length: 20 }, (_, index) => `D${String(index)}`);
const HEIGHTS = { sum: 40_000, copies: 40 };

/** A reader gives equal cells one list of alleles. */
const CALLS = Array.from({ length: 60 }, (_, at) => [String(at), String(at + 1 + (at % 3))]);

function sampleOf(plate: string, number: number): AssessedSample {
  const call = (at: number) => CALLS[(number * 7 + at * at * (number % 59)) % CALLS.length]!;
  return {
    ...{ name: `S${String(number)}`, plate, kind: 'sample', status: 'accepted', panel: '', well: 'A01' },
    ...{ specimenId: null, donorId: `donor-${String(number)}`, lociTyped: LOCI.length, verdict: null },
    ...{
      findings: [],
      remarks: [],
      genotypes: Object.fromEntries(LOCI.map((locus, at) => [locus, call(at)])),
    },
  };
}

it('holds next to nothing of plates that have ended', () => {
  const mates = new PlateMates(() => true);
  const tally = new PlateTally(() => true);
  const judged = (from: number, to: number): void => {
    for (let plate = from; plate < to; plate++) {
      const name = `P${String(plate)}`;
      for (let well = 0; well < 90; well++) {
        const sample = sampleOf(name, plate * 90 + well);
        mates.add(sample, [], null);
        tally.add(sample, HEIGHTS);
      }
      mates.endPlate(name);
      expect(tally.take(name)?.samples).toBe(90);
    }
  };
  judged(0, 20);
  const before = heldMemory();
  judged(20, PLATES);
  const perPlate = (heldMemory() - before) / (PLATES - 20);
  expect(mates.outcome([]).findings).toEqual([]);
  // It was 48 kB, 13 of them for the comparison of samples.
  expect(perPlate).toBeLessThan(2_000);
});
