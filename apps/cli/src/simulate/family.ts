import { DRAW_RANGE, DrawStream, type Draws } from './draws.js';
import { AliasTable } from './alias-table.js';
import type { FamilyPlan } from './family-plan.js';
import { LARGEST_STEP, type LocusAlleles } from './locus-alleles.js';
import { drawBirthYear } from './person.js';

/** Mutations per transmission of one allele. */
export interface MutationRates {
  readonly paternal: number;
  readonly maternal: number;
}

/** Share of mutations that are one repeat up or down; the others are two (fixtures/loci.json, decay 10 per step). */
const SINGLE_STEP_SHARE = 0.9;

/** Births before the missing person's by generation; a member is some years off. */
const GENERATION = [
  { before: 0, spread: 5 },
  { before: 28, spread: 6 },
  { before: 57, spread: 5 },
] as const;

/** One family as drawn. It is drawn over by the next. */
export interface Family {
  readonly plan: FamilyPlan;
  /** By member: 1 for male. */
  readonly male: Uint8Array;
  readonly birthYear: Int16Array;
  /** By member: two alleles a locus. */
  readonly genotypes: Uint16Array;
  /** Mutations in transmissions that connect typed relatives and the missing person. */
  readonly mutations: number;
}

/** Draws families: founders from the population, all others by descent through the pedigree. */
export class FamilyDrawer {
  private readonly choice: AliasTable;
  private readonly male: Uint8Array;
  private readonly birthYear: Int16Array;
  private readonly genotypes: Uint16Array;
  private readonly thresholds: { readonly paternal: number; readonly maternal: number };

  constructor(
    private readonly loci: readonly LocusAlleles[],
    private readonly types: readonly { readonly plan: FamilyPlan; readonly weight: number }[],
    rates: MutationRates,
    /** Not shared: a family's draws follow each other. */
    private readonly draws: Draws,
  ) {
    const most = Math.max(...types.map(({ plan }) => plan.members.length));
    this.choice = new AliasTable(types.map(({ weight }) => weight));
    this.male = new Uint8Array(most);
    this.birthYear = new Int16Array(most);
    this.genotypes = new Uint16Array(most * loci.length * 2);
    this.thresholds = { paternal: threshold(rates.paternal), maternal: threshold(rates.maternal) };
  }

  /** The family of this number, the same each time. */
  draw(index: number): Family {
    const { draws, male, birthYear, genotypes } = this;
    draws.begin(DrawStream.Family, index);
    const { plan } = this.types[this.choice.draw(draws)]!;
    const missingBorn = drawBirthYear(draws);
    let mutations = 0;
    for (const [place, member] of plan.members.entries()) {
      const { before, spread } = GENERATION[member.generation]!;
      male[place] = member.sex === 'unknown' ? draws.next() & 1 : member.sex === 'male' ? 1 : 0;
      birthYear[place] = missingBorn - before + draws.below(2 * spread + 1) - spread;
      if (member.father < 0) drawFounder(this.loci, draws, genotypes, place * this.loci.length * 2);
      else mutations += this.descend(plan, place);
    }
    birthYear[plan.missing] = missingBorn;
    return { plan, male, birthYear, genotypes, mutations };
  }

  /** @returns mutations that can show */
  private descend(plan: FamilyPlan, child: number): number {
    const { father, mother } = plan.members[child]!;
    const paternal = this.transmit(father, child, 0, this.thresholds.paternal);
    const maternal = this.transmit(mother, child, 1, this.thresholds.maternal);
    return (plan.members[father]!.unseen ? 0 : paternal) + (plan.members[mother]!.unseen ? 0 : maternal);
  }

  private transmit(parent: number, child: number, side: 0 | 1, mutates: number): number {
    const { loci, draws, genotypes } = this;
    const from = parent * loci.length * 2;
    const to = child * loci.length * 2 + side;
    let mutations = 0;
    for (let locus = 0; locus < loci.length; locus++) {
      const drawn = draws.next();
      let allele = genotypes[from + 2 * locus + (drawn & 1)]!;
      // The lowest bit chose the allele; the others are independent of it.
      if (drawn >>> 1 < mutates) {
        allele = this.mutated(loci[locus]!, allele);
        mutations++;
      }
      genotypes[to + 2 * locus] = allele;
    }
    return mutations;
  }

  private mutated(locus: LocusAlleles, allele: number): number {
    const drawn = this.draws.next();
    const steps = drawn >>> 1 < threshold(SINGLE_STEP_SHARE) ? 1 : LARGEST_STEP;
    return locus.stepped(allele, drawn & 1 ? steps : -steps);
  }
}

/** Two independent alleles of the population at each locus (Hardy-Weinberg). */
export function drawFounder(
  loci: readonly LocusAlleles[],
  draws: Draws,
  into: Uint16Array,
  from: number,
): void {
  let at = from;
  for (let locus = 0; locus < loci.length; locus++) {
    const alleles = loci[locus]!;
    into[at++] = alleles.drawFounder(draws);
    into[at++] = alleles.drawFounder(draws);
  }
}

/** A probability on the scale of the upper 31 bits of a draw. */
function threshold(probability: number): number {
  return probability * (DRAW_RANGE / 2);
}
