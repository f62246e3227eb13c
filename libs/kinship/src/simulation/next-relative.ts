import type { Genotype, GenotypeMap } from '@homeward/str';
import { caseTables, locusTable, type CaseInput, type LocusTable } from '../case/case-tables.js';
import { typedLoci } from '../case/case-locus.js';
import { genotypeIndex } from '../case/genotype-table.js';
import { hypotheses } from '../case/hypotheses.js';
import type { Sex } from '../model/pedigree.js';
import { drawFrom, seededRandom } from '../model/random.js';
import { pedigreeFromRelations, type RelatedMember, type Relation } from '../model/relations.js';
import { power, scoreDistribution } from '../case/score-distribution.js';
import type { KinshipSettings } from '../model/settings.js';

export interface NextRelativeInput {
  readonly members: readonly RelatedMember[];
  readonly missing: { readonly id: string; readonly sex?: Sex };
  readonly typed: Readonly<Record<string, GenotypeMap>>;
  readonly settings: KinshipSettings;
  /** log10 LR that a hit needs. */
  readonly threshold: number;
  /** Whole number; the same seed gives the same advice. */
  readonly seed: number;
  /** Simulated families per relative; default 300. */
  readonly samples?: number;
  /** Loci that the new sample would be typed at; default those of the case, else all of the frequency table. */
  readonly loci?: readonly string[];
  /** Relations to consider beside the declared untyped members; default the common ones not yet declared. */
  readonly relations?: readonly Relation[];
}

export interface RelativeGain {
  readonly relation: Relation;
  /** The declared member, or null for a relative who is not in the case yet. */
  readonly member: string | null;
  /** Probability that the missing member reaches the threshold with this relative typed. */
  readonly power: number;
  /** `power` minus that of the case as it is. */
  readonly gain: number;
  /** Of `power` and `gain`, from the simulation. */
  readonly standardError: number;
  /** Mean log10 LR of the missing member with this relative typed. */
  readonly meanLog10Lr: number;
}

export interface NextRelativeAdvice {
  readonly powerNow: number;
  /** Greatest gain first. */
  readonly relatives: readonly RelativeGain[];
}

const DEFAULT_SAMPLES = 300;
const USUAL: readonly Relation[] = [
  'father',
  'mother',
  'full_sibling',
  'paternal_grandfather',
  'paternal_grandmother',
  'maternal_grandfather',
  'maternal_grandmother',
];

/**
 * Which relative to sample next: for each one, genotypes of the relative and then of the missing member are drawn
 * given the typings at hand, and the share of families whose log10 LR reaches the threshold is the power.
 */
export function nextRelative(input: NextRelativeInput): NextRelativeAdvice {
  const loci = input.loci ?? defaultLoci(input);
  const pedigree = pedigreeFromRelations(input.members, input.missing);
  const now = caseTables({
    pedigree,
    missingId: input.missing.id,
    typed: input.typed,
    settings: input.settings,
  });
  const powerNow = power(scoreDistribution(now), input.threshold);
  const random = seededRandom(input.seed);
  const relatives = candidates(input)
    .map((candidate) => gainOf(input, candidate, loci, powerNow, random))
    .sort((a, b) => b.gain - a.gain || b.meanLog10Lr - a.meanLog10Lr);
  return { powerNow, relatives };
}

function defaultLoci(input: NextRelativeInput): string[] {
  const typed = typedLoci(input.typed).filter((locus) => input.settings.frequencies.loci.has(locus));
  return typed.length > 0 ? typed : [...input.settings.frequencies.loci.keys()];
}

/** Declared members without a profile, and undeclared relatives whose place is free. */
function candidates(input: NextRelativeInput): RelatedMember[] {
  const hasProfile = (id: string): boolean => Object.keys(input.typed[id] ?? {}).length > 0;
  const declared = input.members.filter(({ id, relation }) => relation !== 'self' && !hasProfile(id));
  const taken = new Set(input.members.map(({ relation }) => relation));
  const repeatable = (relation: Relation): boolean =>
    /sibling|uncle|aunt|child$/.test(relation) && relation !== 'spouse_parent_of_child';
  const free = (input.relations ?? USUAL).filter((relation) => !taken.has(relation) || repeatable(relation));
  return [...declared, ...free.map((relation) => ({ id: `~next ${relation}`, relation }))];
}

interface Drawable {
  readonly table: LocusTable;
  readonly cumulative: Float64Array;
}

function drawable(table: LocusTable): Drawable {
  const cumulative = new Float64Array(table.logLr.length);
  let sum = 0;
  table.member.forEach((mass, g) => {
    sum += mass;
    cumulative[g] = sum;
  });
  return { table, cumulative };
}

function gainOf(
  input: NextRelativeInput,
  candidate: RelatedMember,
  loci: readonly string[],
  powerNow: number,
  random: () => number,
): RelativeGain {
  const samples = input.samples ?? DEFAULT_SAMPLES;
  const declared = input.members.some(({ id }) => id === candidate.id);
  const members = declared ? input.members : [...input.members, candidate];
  const family = new SimulatedFamily(input, members, candidate.id);
  const scores = new Float64Array(samples);
  for (const locus of new Set([...loci, ...typedLoci(input.typed)]))
    family.addScores(locus, loci, scores, random);
  let reached = 0;
  let sum = 0;
  for (const score of scores) {
    if (score >= input.threshold) reached++;
    sum += score;
  }
  const share = reached / samples;
  return {
    relation: candidate.relation,
    member: declared ? candidate.id : null,
    power: share,
    gain: share - powerNow,
    standardError: Math.sqrt((share * (1 - share)) / samples),
    meanLog10Lr: sum / samples,
  };
}

/** The case with one more relative, whose genotype and the missing member's are drawn locus by locus. */
class SimulatedFamily {
  private readonly pedigree;
  private readonly memo = new Map<string, Drawable | null>();

  constructor(
    private readonly input: NextRelativeInput,
    members: readonly RelatedMember[],
    private readonly relative: string,
  ) {
    this.pedigree = pedigreeFromRelations(members, input.missing);
  }

  addScores(locus: string, newLoci: readonly string[], scores: Float64Array, random: () => number): void {
    const typesRelative = newLoci.includes(locus);
    const relative = typesRelative ? this.drawable(this.relative, locus, null) : null;
    for (let s = 0; s < scores.length; s++) {
      const genotype = relative ? genotypeAt(relative, drawFrom(relative.cumulative, random)) : null;
      const missing = this.drawable(this.input.missing.id, locus, genotype);
      if (!missing) continue;
      scores[s] = scores[s]! + missing.table.logLr[drawFrom(missing.cumulative, random)]!;
    }
  }

  private drawable(person: string, locus: string, relative: Genotype | null): Drawable | null {
    const key = `${person}|${locus}|${relative?.join(',') ?? ''}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const typed = relative
      ? { ...this.input.typed, [this.relative]: { [locus]: relative } }
      : this.input.typed;
    const { settings } = this.input;
    const input: CaseInput = { pedigree: this.pedigree, missingId: person, typed, settings };
    const result = locusTable(input, hypotheses(this.pedigree, person, typed, settings.untyped), locus);
    const made = result.ok ? drawable(result.table) : null;
    this.memo.set(key, made);
    return made;
  }
}

function genotypeAt({ table }: Drawable, g: number): Genotype {
  let j = Math.floor((Math.sqrt(8 * g + 1) - 1) / 2);
  while (genotypeIndex(0, j + 1) <= g) j++;
  return [table.alleles[g - genotypeIndex(0, j)]!, table.alleles[j]!];
}
