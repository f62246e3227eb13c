import { describe, expect, it } from 'vitest';
import { FamilyCalibration, type CalibrationPlan } from './family-calibration.js';
import type { RelatedMember } from '../model/relations.js';
import { settingsOf, tableOf } from '../testing/families.js';

/** Eight loci of six alleles: enough that relatives are told from strangers, few enough to be fast. */
const table = tableOf(
  Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [
      `L${i}`,
      { 10: 0.05, 11: 0.1, 12: 0.2, 13: 0.3, 14: 0.25, 15: 0.1 },
    ]),
  ),
);
const settings = settingsOf(table, {
  untyped: 'pruned',
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1 },
});
const THRESHOLDS = [0, 1, 2, 3];

function calibrated(
  members: readonly RelatedMember[],
  changes: Partial<CalibrationPlan> = {},
  families = 60,
) {
  const calibration = new FamilyCalibration({
    members,
    settings,
    loci: [...table.loci.keys()],
    thresholds: THRESHOLDS,
    children: 20,
    seed: 1,
    ...changes,
  });
  for (let i = 0; i < families; i++) for (const steps = calibration.addFamily(); !steps.next().done;);
  return calibration.summary();
}

const father: RelatedMember = { id: 'F', relation: 'father' };
const mother: RelatedMember = { id: 'M', relation: 'mother' };
const sibling: RelatedMember = { id: 'S', relation: 'full_sibling' };

describe('the calibration of a type of family', () => {
  it.each<[string, RelatedMember[]]>([
    ['father', [father]],
    ['both parents', [father, mother]],
    ['full sibling', [sibling]],
    ['paternal grandmother', [{ id: 'G', relation: 'paternal_grandmother' }]],
  ])('%s: simulated members are detected as often as the exact distribution says', (_title, members) => {
    const summary = calibrated(members);
    THRESHOLDS.forEach((_, i) => {
      const difference = Math.abs(summary.simulatedDetection[i]! - summary.detection[i]!);
      expect(difference).toBeLessThanOrEqual(4 * summary.simulationError[i]! + 0.005);
    });
    // Unrelated persons: 1,200 drawn.
    const { chance, simulatedChance } = summary;
    THRESHOLDS.forEach((_, i) => {
      const error = Math.sqrt((chance[i]! * (1 - chance[i]!)) / 1_200);
      expect(Math.abs(simulatedChance[i]! - chance[i]!)).toBeLessThan(4.5 * error + 0.002);
    });
  });

  it('detects with the model of a structured population as often too', () => {
    const summary = calibrated([father], { settings: { ...settings, theta: 0.03 } });
    THRESHOLDS.forEach((_, i) => {
      const difference = Math.abs(summary.simulatedDetection[i]! - summary.detection[i]!);
      expect(difference).toBeLessThanOrEqual(4 * summary.simulationError[i]! + 0.005);
    });
  });

  it('falls with the threshold, and rises with relatives', () => {
    const [one, both] = [calibrated([father]), calibrated([father, mother])];
    for (const { detection, chance } of [one, both]) {
      expect([...detection].sort((a, b) => b - a)).toEqual(detection);
      expect([...chance].sort((a, b) => b - a)).toEqual(chance);
    }
    expect(both.detection[3]).toBeGreaterThan(one.detection[3]!);
    expect(both.quantiles.q50).toBeGreaterThan(one.quantiles.q50);
    expect(one.quantiles.q05).toBeLessThan(one.quantiles.q95);
  });

  it('has chance hits of at most 1/LR, as every likelihood ratio must', () => {
    const { chance } = calibrated([sibling]);
    THRESHOLDS.forEach((threshold, i) => expect(chance[i]).toBeLessThanOrEqual(10 ** -threshold * 1.02));
  });

  it('is the same for the same seed, and another for another', () => {
    expect(calibrated([sibling], {}, 5)).toEqual(calibrated([sibling], {}, 5));
    expect(calibrated([sibling], {}, 5)).not.toEqual(calibrated([sibling], { seed: 2 }, 5));
  });

  it('gives no rates before the first family', () => {
    expect(() => calibrated([father], {}, 0)).toThrow('no family was scored');
  });
});
