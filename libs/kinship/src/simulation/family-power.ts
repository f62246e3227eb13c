import type { GenotypeMap } from '@homeward/str';
import { locusTable, type LocusTable } from '../case/case-tables.js';
import { hypotheses, type Hypotheses } from '../case/hypotheses.js';
import { GeneDropper } from './gene-dropping.js';
import { linkedLociOf } from '../linkage/linkage.js';
import type { Pedigree } from '../model/pedigree.js';
import { drawFrom, seededRandom } from '../model/random.js';
import { pedigreeFromRelations, type RelatedMember, type Relation } from '../model/relations.js';
import type { KinshipSettings } from '../model/settings.js';

const MISSING = 'missing';
/** Scores of true members drawn per locus, and totals put together from them. */
const LOCUS_SCORES = 2_400;
const TOTALS = 20_000;
/** Families drawn: a single relative has few different genotypes, tables of brothers and sisters take longest. */
const FAMILIES = { one: 600, parentsOnly: 120, others: 48 };
const ABOVE = /^(father|mother|(paternal|maternal)_grand(father|mother))$/;

export interface FamilyPowerPlan {
  /** The typed relatives; all other members of the family are untyped. */
  readonly relations: readonly Relation[];
  readonly settings: KinshipSettings;
  /** Loci that all of them, and the missing member, are typed at. */
  readonly loci: readonly string[];
  /** Size of the database, persons. */
  readonly persons: number;
  /** Whole number; the same seed gives the same figures. */
  readonly seed: number;
}

export interface FamilyPower {
  /** Probability, 0 to 1, that the missing member reaches the threshold. */
  readonly power: number;
  /** Lowest log10 LR above which fewer than one unrelated person of the database is expected. */
  readonly threshold: number;
  /** Loci that were computed. */
  readonly loci: number;
}

/**
 * How well families of a kind find: mean over the genotypes that such a family may have. Families are drawn by gene
 * dropping; at each locus the LR of a true member is drawn from the table of the drawn family, and totals are put
 * together from the loci, which are independent. Chance hits need no draws of strangers: P(score >= t | unrelated) is the
 * mean, over true members at or above t, of how much rarer they are among true members than among unrelated persons. The standard error of `power` is about 0.02 in the middle, less
 * towards 0 and 1.
 * @throws PedigreeError for relations that contradict each other; RangeError for none, `self`, or no usable locus
 */
export function familyPower({ relations, settings, loci, persons, seed }: FamilyPowerPlan): FamilyPower {
  if (relations.length === 0) throw new RangeError('a family without relatives finds nobody');
  if (relations.includes('self')) throw new RangeError('self is compared directly, not as a relative');
  const members: RelatedMember[] = relations.map((relation, i) => ({ id: `relative ${i + 1}`, relation }));
  const pedigree = pedigreeFromRelations(members, { id: MISSING });
  const random = seededRandom(seed);
  const linked = linkedLociOf(settings, loci);
  const unlinked = loci.filter((locus) => !linked.has(locus));
  const dropper = new GeneDropper(pedigree, settings, unlinked, random);
  const scores = new LocusScores(pedigree, settings, random);
  const families = familiesOf(relations);
  const each = Math.ceil(LOCUS_SCORES / families);
  for (let drawn = 0; drawn < families; drawn++) {
    const family = dropper.family();
    const typed = Object.fromEntries(members.map(({ id }) => [id, dropper.genotypes(family, id)]));
    for (const locus of dropper.loci) scores.add(locus, typed, each);
  }
  const pools = [...scores.pools.values()];
  if (pools.length === 0) throw new RangeError('none of the loci can be computed');
  return { ...reach(totalsOf(pools, random), persons), loci: pools.length };
}

function familiesOf(relations: readonly Relation[]): number {
  if (relations.length === 1) return FAMILIES.one;
  return relations.every((relation) => ABOVE.test(relation)) ? FAMILIES.parentsOnly : FAMILIES.others;
}

/** A true member over all loci: log10 LR, and log10 of P(member) over P(unrelated) in the population. */
interface Score {
  readonly score: number;
  readonly rarity: number;
}

/** The same of many true members at one locus. */
interface Pool {
  readonly scores: number[];
  readonly rarities: number[];
}

interface Drawable {
  readonly table: LocusTable;
  readonly cumulative: Float64Array;
  readonly rarity: Float64Array;
}

/** Per locus, log10 LR of true members of the families drawn; tables of equal genotypes are made once. */
class LocusScores {
  readonly pools = new Map<string, Pool>();
  private readonly drawable = new Map<string, Drawable | null>();
  private pair: Hypotheses | null = null;

  constructor(
    private readonly pedigree: Pedigree,
    private readonly settings: KinshipSettings,
    private readonly random: () => number,
  ) {}

  add(locus: string, family: Readonly<Record<string, GenotypeMap>>, count: number): void {
    const typed: Record<string, GenotypeMap> = {};
    for (const [id, genotypes] of Object.entries(family)) typed[id] = { [locus]: genotypes[locus]! };
    const key = `${locus}|${Object.values(typed)
      .map((genotypes) => genotypes[locus]!.join(','))
      .join('|')}`;
    let made = this.drawable.get(key);
    if (made === undefined) this.drawable.set(key, (made = this.make(locus, typed)));
    if (!made) return;
    let pool = this.pools.get(locus);
    if (!pool) this.pools.set(locus, (pool = { scores: [], rarities: [] }));
    for (let i = 0; i < count; i++) {
      const g = drawFrom(made.cumulative, this.random);
      pool.scores.push(made.table.logLr[g]!);
      pool.rarities.push(made.rarity[g]!);
    }
  }

  private make(locus: string, typed: Readonly<Record<string, GenotypeMap>>): Drawable | null {
    const { pedigree, settings } = this;
    // The same relatives are typed at every locus.
    this.pair ??= hypotheses(pedigree, MISSING, typed, settings.untyped);
    const made = locusTable({ pedigree, missingId: MISSING, typed, settings }, this.pair, locus);
    if (!made.ok) return null;
    const { table } = made;
    let sum = 0;
    const { member, population } = table;
    const cumulative = member.map((mass) => (sum += mass));
    const rarity = member.map((mass, g) => Math.log10(mass / population[g]!));
    return { table, cumulative, rarity };
  }
}

/** Totals of true members, greatest first. */
function totalsOf(pools: readonly Pool[], random: () => number): Score[] {
  const scores = new Float64Array(TOTALS);
  const rarities = new Float64Array(TOTALS);
  for (const pool of pools)
    for (let i = 0; i < TOTALS; i++) {
      const drawn = Math.floor(random() * pool.scores.length);
      scores[i] = scores[i]! + pool.scores[drawn]!;
      rarities[i] = rarities[i]! + pool.rarities[drawn]!;
    }
  return Array.from(scores, (score, i) => ({ score, rarity: rarities[i]! })).sort(
    (a, b) => b.score - a.score,
  );
}

function reach(totals: readonly Score[], persons: number): { power: number; threshold: number } {
  let chanceHits = 0;
  let reached = 0;
  for (const { rarity } of totals) {
    chanceHits += (persons * Math.pow(10, -rarity)) / totals.length;
    if (chanceHits >= 1) break;
    reached += 1;
  }
  const threshold = totals[Math.max(0, reached - 1)]!.score;
  return { power: reached / totals.length, threshold };
}
