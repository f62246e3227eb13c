import type { GenotypeMap } from '@homeward/str';
import { typedLoci } from '../case/case-locus.js';
import {
  caseTables,
  scoreCandidate,
  type CaseInput,
  type CaseTables,
  type LocusTable,
} from '../case/case-tables.js';
import { GeneDropper, type DroppedFamily } from './gene-dropping.js';
import { linkedLociOf } from '../linkage/linkage.js';
import type { Pedigree } from '../model/pedigree.js';
import { seededRandom } from '../model/random.js';
import { pedigreeFromRelations, type RelatedMember } from '../model/relations.js';
import {
  combineDistributions,
  expectedChanceHits,
  power,
  scoreDistribution,
  type ScoreDistribution,
} from '../case/score-distribution.js';
import type { KinshipSettings } from '../model/settings.js';

const MISSING = 'missing';
/** Width of a cell of the mean distribution of true members, log10 LR. */
const CELL = 0.1;

export interface CalibrationPlan {
  /** The typed relatives of every family of the type. */
  readonly members: readonly RelatedMember[];
  readonly settings: KinshipSettings;
  readonly loci: readonly string[];
  /** log10 LR, ascending. */
  readonly thresholds: readonly number[];
  /** True members, and unrelated persons, scored directly per family. */
  readonly children: number;
  /** Whole number; the same seed gives the same families. */
  readonly seed: number;
}

/** One value per threshold. Rates are probabilities, 0 to 1. */
export interface CalibrationSummary {
  readonly families: number;
  /** Fewest loci that a family could be computed at. */
  readonly loci: number;
  /** Probability that the missing member reaches the threshold: mean over the families of the exact one. */
  readonly detection: readonly number[];
  /** Standard error of `detection`, from the families drawn. */
  readonly detectionError: readonly number[];
  /** Probability that an unrelated person reaches it: mean of the exact one; and its standard error. */
  readonly chance: readonly number[];
  readonly chanceError: readonly number[];
  /** The same rates among simulated true members and unrelated persons of the same families. */
  readonly simulatedDetection: readonly number[];
  readonly simulatedChance: readonly number[];
  /** Standard error of `simulatedDetection - detection`, children of one family counted as one. */
  readonly simulationError: readonly number[];
  /** log10 LR below which 5, 50 and 95 per cent of true members score. */
  readonly quantiles: { readonly q05: number; readonly q50: number; readonly q95: number };
}

/**
 * Detection and chance-hit rates of one type of family: genotypes of its relatives are drawn by gene dropping, and for
 * each family drawn the exact distribution of the log10 LR is taken from its tables; the rates are means over the
 * families. Beside them true members and unrelated persons are drawn and scored directly, as a check of the whole
 * chain. Families are drawn one by one.
 */
export class FamilyCalibration {
  private readonly pedigree: Pedigree;
  private readonly sums: Record<'detection' | 'chance' | 'difference', Moments>;
  private readonly reached: { readonly members: Float64Array; readonly unrelated: Float64Array };
  private readonly cells = new Map<number, number>();
  private families = 0;
  private loci = Infinity;

  constructor(private readonly plan: CalibrationPlan) {
    this.pedigree = pedigreeFromRelations(plan.members, { id: MISSING });
    const size = plan.thresholds.length;
    this.sums = { detection: new Moments(size), chance: new Moments(size), difference: new Moments(size) };
    this.reached = { members: new Float64Array(size), unrelated: new Float64Array(size) };
  }

  /**
   * Draws one more family and adds it to the rates, in steps of some milliseconds each: between two of them the caller
   * may do something else. A family that is not drawn to its end counts for nothing.
   */
  *addFamily(): Generator<undefined, void> {
    const { settings, loci, members, seed } = this.plan;
    const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(this.families + 1, 0x85ebca6b));
    const dropper = new GeneDropper(this.pedigree, settings, loci, random);
    const family = dropper.family();
    const typed = Object.fromEntries(members.map(({ id }) => [id, dropper.genotypes(family, id)]));
    const tables = yield* this.tablesOf({ pedigree: this.pedigree, missingId: MISSING, typed, settings });
    const distribution = yield* distributionOf(tables);
    this.add(dropper, family, tables, distribution);
  }

  /** The tables of a case, locus by locus. */
  private *tablesOf(input: CaseInput): Generator<undefined, CaseTables> {
    const names = typedLoci(input.typed);
    const linked = linkedLociOf(input.settings, names);
    const loci: LocusTable[] = [];
    for (const locus of names.filter((name) => !linked.has(name))) {
      const typed = Object.fromEntries(
        Object.entries(input.typed).map(([id, genotypes]) => [id, { [locus]: genotypes[locus]! }]),
      );
      loci.push(...caseTables({ ...input, typed }).loci);
      yield;
    }
    return { loci, skipped: [], input };
  }

  private add(
    dropper: GeneDropper,
    family: DroppedFamily,
    tables: CaseTables,
    distribution: ScoreDistribution,
  ): void {
    const { thresholds, children } = this.plan;
    const detection = thresholds.map((threshold) => power(distribution, threshold));
    const chance = thresholds.map((threshold) => expectedChanceHits(distribution, threshold, 1));
    const members = new Float64Array(thresholds.length);
    for (let child = 0; child < children; child++) {
      this.count(tables, dropper.again(family, MISSING), members);
      this.count(tables, dropper.unrelated(family), this.reached.unrelated);
    }
    this.families += 1;
    this.loci = Math.min(this.loci, tables.loci.length);
    this.sums.detection.add(detection);
    this.sums.chance.add(chance);
    this.sums.difference.add(detection.map((rate, i) => members[i]! / children - rate));
    members.forEach((count, i) => (this.reached.members[i] = this.reached.members[i]! + count));
    distribution.member.forEach((mass, cell) => {
      const at = Math.round((distribution.lowest + cell * distribution.step) / CELL);
      this.cells.set(at, (this.cells.get(at) ?? 0) + mass);
    });
  }

  /** @throws RangeError before the first family */
  summary(): CalibrationSummary {
    if (this.families === 0) throw new RangeError('no family was scored');
    const persons = this.families * this.plan.children;
    return {
      families: this.families,
      loci: this.loci,
      detection: this.sums.detection.means(),
      detectionError: this.sums.detection.errors(),
      chance: this.sums.chance.means(),
      chanceError: this.sums.chance.errors(),
      simulatedDetection: Array.from(this.reached.members, (count) => count / persons),
      simulatedChance: Array.from(this.reached.unrelated, (count) => count / persons),
      simulationError: this.sums.difference.errors(),
      quantiles: { q05: this.quantile(0.05), q50: this.quantile(0.5), q95: this.quantile(0.95) },
    };
  }

  private count(tables: CaseTables, person: GenotypeMap, into: Float64Array): void {
    const { log10Lr } = scoreCandidate(tables, person);
    this.plan.thresholds.forEach((threshold, i) => {
      if (log10Lr >= threshold) into[i] = into[i]! + 1;
    });
  }

  private quantile(share: number): number {
    const ordered = [...this.cells].sort(([a], [b]) => a - b);
    let left = share * ordered.reduce((sum, [, mass]) => sum + mass, 0);
    for (const [cell, mass] of ordered) if ((left -= mass) <= 0) return Number((cell * CELL).toFixed(1));
    return Number(((ordered.at(-1)?.[0] ?? 0) * CELL).toFixed(1));
  }
}

/** Loci whose distribution is made at once. */
const TOGETHER = 8;

function* distributionOf(tables: CaseTables): Generator<undefined, ScoreDistribution> {
  const names = tables.loci.map(({ locus }) => locus);
  let whole = scoreDistribution(tables, undefined, names.slice(0, TOGETHER));
  for (let start = TOGETHER; start < names.length; start += TOGETHER) {
    yield;
    const part = scoreDistribution(tables, undefined, names.slice(start, start + TOGETHER));
    yield;
    whole = combineDistributions(whole, part);
  }
  return whole;
}

/** Mean and standard error of values that come family by family. */
class Moments {
  private count = 0;
  private readonly sum: Float64Array;
  private readonly squares: Float64Array;

  constructor(size: number) {
    this.sum = new Float64Array(size);
    this.squares = new Float64Array(size);
  }

  add(values: readonly number[]): void {
    this.count += 1;
    values.forEach((value, i) => {
      this.sum[i] = this.sum[i]! + value;
      this.squares[i] = this.squares[i]! + value * value;
    });
  }

  means(): number[] {
    return Array.from(this.sum, (sum) => sum / this.count);
  }

  errors(): number[] {
    const n = this.count;
    if (n < 2) return Array.from(this.sum, () => 0);
    return Array.from(this.sum, (sum, i) => {
      const variance = Math.max(0, (this.squares[i]! - (sum * sum) / n) / (n - 1));
      return Math.sqrt(variance / n);
    });
  }
}
