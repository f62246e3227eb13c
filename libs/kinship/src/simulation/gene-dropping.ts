import type { Genotype, GenotypeMap } from '@homeward/str';
import type { LocusModel } from '../model/locus-model.js';
import { planPedigree, type Pedigree, type PedigreePlan } from '../model/pedigree.js';
import { drawFrom } from '../model/random.js';
import {
  populationSettings,
  prepareLocus,
  type KinshipSettings,
  type LocusProblem,
} from '../model/settings.js';

/** The alleles of every person of a pedigree at one locus, as indices: two per person, the father's first. */
type DroppedAlleles = Int32Array;

/** One way in which the genes of all founders came down, at every locus of the dropper. */
export interface DroppedFamily {
  readonly loci: readonly DroppedAlleles[];
  /** Founder alleles drawn at each locus, by allele; the urn that further unrelated persons are drawn from. */
  readonly urns: readonly Int32Array[];
}

/**
 * Draws genotypes of whole pedigrees by gene dropping (MacCluer et al. 1986) under the very models that the
 * likelihoods use: founder alleles from the published frequencies, with theta above 0 by the Balding-Nichols
 * urn; each transmission takes one of the parent's alleles with probability 1/2 and mutates it by the matrix of the
 * parent's sex (unknown sex: the female one). Autosomal, without silent alleles, dropout or linkage.
 */
export class GeneDropper {
  readonly loci: readonly string[];
  /** Loci that have no model, and why. */
  readonly left: readonly { readonly locus: string; readonly reason: LocusProblem }[];
  private readonly plan: PedigreePlan;
  private readonly droppers: readonly LocusDropper[];

  /** @param random uniform in [0, 1) */
  constructor(
    pedigree: Pedigree,
    settings: KinshipSettings,
    loci: readonly string[],
    private readonly random: () => number,
  ) {
    this.plan = planPedigree(pedigree);
    const left: { locus: string; reason: LocusProblem }[] = [];
    const used: { locus: string; dropper: LocusDropper }[] = [];
    for (const locus of loci) {
      const prepared = prepareLocus(populationSettings(settings), locus, []);
      if (prepared.ok) used.push({ locus, dropper: new LocusDropper(this.plan, prepared.locus.model) });
      else left.push({ locus, reason: prepared.reason });
    }
    this.loci = used.map(({ locus }) => locus);
    this.droppers = used.map(({ dropper }) => dropper);
    this.left = left;
  }

  family(): DroppedFamily {
    const drawn = this.droppers.map((dropper) => dropper.drop(this.random));
    return { loci: drawn.map(({ alleles }) => alleles), urns: drawn.map(({ urn }) => urn) };
  }

  /** The typing of one person of the family. */
  genotypes(family: DroppedFamily, person: string): GenotypeMap {
    const at = this.personAt(person);
    return this.typing((locus, dropper) =>
      dropper.typing(family.loci[locus]![2 * at]!, family.loci[locus]![2 * at + 1]!),
    );
  }

  /** Another child of the person's parents in the same family: the transmissions to the person are drawn again. */
  again(family: DroppedFamily, person: string): GenotypeMap {
    const at = this.personAt(person);
    if (this.plan.father[at]! < 0 || this.plan.mother[at]! < 0)
      throw new RangeError(`${person} has no parents in the pedigree`);
    return this.typing((locus, dropper) =>
      dropper.typing(...dropper.transmit(family.loci[locus]!, at, this.random)),
    );
  }

  /** A person of the same population who is unrelated to the family. */
  unrelated(family: DroppedFamily): GenotypeMap {
    return this.typing((locus, dropper) => {
      const urn = family.urns[locus]!.slice();
      return dropper.typing(dropper.founderAllele(urn, this.random), dropper.founderAllele(urn, this.random));
    });
  }

  private typing(at: (locus: number, dropper: LocusDropper) => Genotype): GenotypeMap {
    return Object.fromEntries(this.loci.map((name, locus) => [name, at(locus, this.droppers[locus]!)]));
  }

  private personAt(person: string): number {
    const at = this.plan.index.get(person);
    if (at === undefined) throw new RangeError(`no such person in the pedigree: ${person}`);
    return at;
  }
}

class LocusDropper {
  private readonly founders: Float64Array;
  /** Cumulative rows of the mutation matrices. */
  private readonly male: readonly Float64Array[];
  private readonly female: readonly Float64Array[];

  constructor(
    private readonly plan: PedigreePlan,
    private readonly model: LocusModel,
  ) {
    if (model.xLinked || model.silent >= 0)
      throw new RangeError(`${model.name}: only autosomal loci without silent alleles are dropped`);
    this.founders = cumulative(model.freqs);
    this.male = rowsOf(model.male, model.alleles.length);
    this.female = rowsOf(model.female, model.alleles.length);
  }

  drop(random: () => number): { alleles: DroppedAlleles; urn: Int32Array } {
    const { father, mother, ids } = this.plan;
    const alleles = new Int32Array(2 * ids.length);
    const urn = new Int32Array(this.model.alleles.length);
    for (let person = 0; person < ids.length; person++) {
      const founder = () => this.founderAllele(urn, random);
      alleles[2 * person] = father[person]! < 0 ? founder() : this.from(alleles, father[person]!, random);
      alleles[2 * person + 1] = mother[person]! < 0 ? founder() : this.from(alleles, mother[person]!, random);
    }
    return { alleles, urn };
  }

  /** Both alleles of a child of the person's parents. */
  transmit(alleles: DroppedAlleles, person: number, random: () => number): [number, number] {
    const { father, mother } = this.plan;
    return [this.from(alleles, father[person]!, random), this.from(alleles, mother[person]!, random)];
  }

  /** A draw of the urn that becomes part of it. */
  founderAllele(urn: Int32Array, random: () => number): number {
    const { theta } = this.model;
    const allele = theta > 0 ? this.urnDraw(urn, random) : drawFrom(this.founders, random);
    urn[allele] = urn[allele]! + 1;
    return allele;
  }

  typing(one: number, other: number): Genotype {
    const { alleles } = this.model;
    return one <= other ? [alleles[one]!, alleles[other]!] : [alleles[other]!, alleles[one]!];
  }

  /** After c draws the next copies an earlier one with probability `c theta / (1 + (c - 1) theta)`. */
  private urnDraw(urn: Int32Array, random: () => number): number {
    const { theta } = this.model;
    let drawn = 0;
    for (const count of urn) drawn += count;
    if (random() >= (drawn * theta) / (1 + (drawn - 1) * theta)) return drawFrom(this.founders, random);
    let which = Math.floor(random() * drawn);
    for (let allele = 0; ; allele++) if ((which -= urn[allele]!) < 0) return allele;
  }

  private from(alleles: DroppedAlleles, parent: number, random: () => number): number {
    const allele = alleles[2 * parent + (random() < 0.5 ? 0 : 1)]!;
    const rows = this.plan.sex[parent] === 'male' ? this.male : this.female;
    return drawFrom(rows[allele]!, random);
  }
}

function cumulative(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}

function rowsOf(matrix: Float64Array, n: number): Float64Array[] {
  return Array.from({ length: n }, (_, i) => cumulative(matrix.subarray(i * n, (i + 1) * n)));
}
