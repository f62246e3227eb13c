import type { Evidence } from './evidence.js';
import { factor, type Factor } from './factor.js';
import { eachAllele, type LocusModel } from '../model/locus-model.js';
import type { PedigreePlan } from '../model/pedigree.js';

/** The likelihood of one locus as a product of factors over allele and selector variables. */
export interface Network {
  readonly sizes: number[];
  readonly factors: Factor[];
  /** Probability of everything that needs no variable. */
  constant: number;
  /** What `constant` is the product of, for sums that are too small for a double. */
  readonly constants: number[];
  /** Variables that hold founder alleles whose prior is still to be applied. */
  readonly founders: number[];
  /** Whether a founder variable is the second allele of the same person; swapping the two changes nothing. */
  readonly secondOfPair: boolean[];
  /** Founder alleles that are known. */
  readonly knownFounderAlleles: number[];
  /** Selector variable of each transmission, by `2 * child + (0 from the father, 1 from the mother)`. */
  readonly selectors: Map<number, number>;
  /** Paternal and maternal variable of the query person (paternal -1 when X-linked in a male). */
  query: readonly number[];
}

interface Sides {
  readonly paternal: number;
  readonly maternal: number;
}

/**
 * Builds the factors. Each person has a paternal and a maternal allele. A transmission from a parent whose
 * alleles are known is a fixed distribution; from any other parent a selector variable says which of the two
 * alleles was passed on, so that no factor holds more than two alleles:
 * `P(x | p, m) = sum_s A(s, p, x) B(s, m, x)`, `A = s ? 1/2 : M[p, x] / 2`, `B = s ? M[m, x] : 1`.
 * @param query index of the person whose alleles are kept, or -1
 * @param keepPhase keep every selector, also of known parents; linked loci are coupled through them
 */
export function buildNetwork(
  plan: PedigreePlan,
  model: LocusModel,
  evidence: readonly (Evidence | null)[],
  query: number,
  keepPhase = false,
): Network {
  const builder = new NetworkBuilder(plan, model, evidence, query, keepPhase);
  return builder.build();
}

class NetworkBuilder {
  private readonly network: Network = {
    sizes: [],
    factors: [],
    constant: 1,
    constants: [],
    founders: [],
    secondOfPair: [],
    knownFounderAlleles: [],
    selectors: new Map(),
    query: [],
  };
  private readonly domains: Int32Array[] = [];
  private readonly sides: (Sides | null)[] = [];
  private readonly all: Int32Array;

  constructor(
    private readonly plan: PedigreePlan,
    private readonly model: LocusModel,
    private readonly evidence: readonly (Evidence | null)[],
    private readonly queryPerson: number,
    private readonly keepPhase: boolean,
  ) {
    this.all = eachAllele(model.alleles.length);
  }

  build(): Network {
    const needed = this.informative();
    for (let i = 0; i < this.plan.ids.length; i++) this.sides.push(needed[i] ? this.variablesOf(i) : null);
    for (let i = 0; i < this.plan.ids.length; i++) {
      const sides = this.sides[i];
      if (!sides) continue;
      this.genotypeFactor(i, sides);
      if (sides.paternal >= 0) this.originFactor(i, 0, sides.paternal);
      this.originFactor(i, 1, sides.maternal);
      if (i === this.queryPerson) this.network.query = [sides.paternal, sides.maternal];
    }
    return this.network;
  }

  /** Untyped persons without typed descendants sum to 1 and need no variables. */
  private informative(): boolean[] {
    const needed = this.evidence.map((item, i) => item !== null || i === this.queryPerson);
    for (let i = this.plan.ids.length - 1; i >= 0; i--) {
      if (!needed[i]) continue;
      for (const parent of [this.plan.father[i]!, this.plan.mother[i]!])
        if (parent >= 0) needed[parent] = true;
    }
    return needed;
  }

  private isHemizygous(person: number): boolean {
    return this.model.xLinked && this.plan.sex[person] === 'male';
  }

  /** The known alleles of a person that is not the query, else null. */
  private known(person: number): (Evidence & { kind: 'exact' }) | null {
    const item = this.evidence[person];
    return item?.kind === 'exact' && person !== this.queryPerson && !this.keepPhase ? item : null;
  }

  private variablesOf(person: number): Sides | null {
    const hemizygous = this.isHemizygous(person);
    const founder = this.plan.mother[person]! < 0 && (hemizygous || this.plan.father[person]! < 0);
    const known = this.known(person);
    if (founder && known) {
      // Two alleles at an X locus of a male are impossible.
      if (hemizygous && known.a !== known.b) this.multiply(0);
      const alleles = hemizygous ? [known.a] : [known.a, known.b];
      this.network.knownFounderAlleles.push(...alleles);
      this.multiply(known.weight * (!hemizygous && known.a !== known.b ? 2 : 1));
      return null;
    }
    const domain = this.domain(person);
    return {
      paternal: hemizygous ? -1 : this.variable(this.plan.father[person]! < 0, domain),
      maternal: this.variable(this.plan.mother[person]! < 0, domain),
    };
  }

  private domain(person: number): Int32Array {
    if (person === this.queryPerson) return this.all;
    const item = this.evidence[person];
    if (!item) return this.all;
    if (item.kind === 'exact') return Int32Array.from(item.a === item.b ? [item.a] : [item.a, item.b]);
    const n = this.all.length;
    const possible = this.all.filter((i) =>
      this.all.some((j) => item.table[i * n + j]! > 0 || item.table[j * n + i]! > 0),
    );
    return possible.length === n ? this.all : possible;
  }

  private variable(isFounder: boolean, domain: Int32Array): number {
    const id = this.network.sizes.length;
    // Founder alleles that are drawn from one urn (theta) must share one state space.
    this.domains.push(isFounder && this.model.theta > 0 ? this.all : domain);
    this.network.sizes.push(this.domains[id]!.length);
    return id;
  }

  private multiply(weight: number): void {
    this.network.constant *= weight;
    this.network.constants.push(weight);
  }

  private add(scope: readonly number[], table: Float64Array): void {
    if (table.length === 1) this.multiply(table[0]!);
    else this.network.factors.push(factor(scope, this.network.sizes, table));
  }

  private genotypeFactor(person: number, sides: Sides): void {
    const item = this.evidence[person];
    if (!item) return;
    const maternal = this.domains[sides.maternal]!;
    if (sides.paternal < 0) {
      const n = this.all.length;
      const weight = (x: number): number =>
        item.kind === 'exact' ? (x === item.a && x === item.b ? item.weight : 0) : item.table[x * n + x]!;
      this.add([sides.maternal], Float64Array.from(maternal, weight));
      return;
    }
    const paternal = this.domains[sides.paternal]!;
    if (item.kind === 'soft' && paternal === this.all && maternal === this.all) {
      this.add([sides.paternal, sides.maternal], item.table);
      return;
    }
    const table = new Float64Array(paternal.length * maternal.length);
    let cell = 0;
    for (const x of paternal)
      for (const y of maternal) table[cell++] = genotypeWeight(item, x, y, this.all.length);
    this.add([sides.paternal, sides.maternal], table);
  }

  /** Where the allele in `child` comes from: the population, a known parent, or an unknown one. */
  private originFactor(person: number, side: 0 | 1, child: number): void {
    const parent = (side === 0 ? this.plan.father : this.plan.mother)[person]!;
    const mutation = side === 0 ? this.model.male : this.model.female;
    const domain = this.domains[child]!;
    const n = this.all.length;
    if (parent < 0) {
      this.network.founders.push(child);
      const isPair = side === 1 && this.plan.father[person]! < 0 && this.sides[person]!.paternal >= 0;
      this.network.secondOfPair.push(isPair && person !== this.queryPerson);
      if (this.model.theta === 0) this.add([child], this.valuesOf(this.model.freqs, domain));
      return;
    }
    const known = this.known(parent);
    if (known) {
      const { a, b } = known;
      const passed = new Float64Array(domain.length);
      for (let i = 0; i < domain.length; i++)
        passed[i] = 0.5 * mutation[a * n + domain[i]!]! + 0.5 * mutation[b * n + domain[i]!]!;
      this.add([child], passed);
      return;
    }
    const sides = this.sides[parent]!;
    if (sides.paternal < 0) {
      this.add([sides.maternal, child], this.pairTable(sides.maternal, domain, mutation, 1));
      return;
    }
    const selector = this.network.sizes.length;
    this.network.sizes.push(2);
    this.domains.push(Int32Array.of(0, 1));
    this.network.selectors.set(2 * person + side, selector);
    this.selected(selector, 0, sides.paternal, child, domain, mutation, 0.5);
    this.selected(selector, 1, sides.maternal, child, domain, mutation, 1);
  }

  /** Of the alleles of a domain; not to be written to. */
  private valuesOf(values: Float64Array, domain: Int32Array): Float64Array {
    return domain === this.all ? values : Float64Array.from(domain, (x) => values[x]!);
  }

  /** Not to be written to. */
  private pairTable(
    parent: number,
    domain: Int32Array,
    mutation: Float64Array,
    weight: number,
  ): Float64Array {
    const n = this.all.length;
    const rows = this.domains[parent]!;
    if (weight === 1 && rows === this.all && domain === this.all) return mutation;
    const table = new Float64Array(rows.length * domain.length);
    let cell = 0;
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r]! * n;
      for (let c = 0; c < domain.length; c++) table[cell++] = weight * mutation[row + domain[c]!]!;
    }
    return table;
  }

  private selected(
    selector: number,
    when: 0 | 1,
    parent: number,
    child: number,
    domain: Int32Array,
    mutation: Float64Array,
    weight: number,
  ): void {
    const table = (): Float64Array => {
      const chosen = this.pairTable(parent, domain, mutation, weight);
      const both = new Float64Array(2 * chosen.length).fill(weight);
      both.set(chosen, when * chosen.length);
      return both;
    };
    const whole = this.domains[parent] === this.all && domain === this.all;
    this.add([selector, parent, child], whole ? keptTable(mutation, 4 * weight + when, table) : table());
  }
}

/** Tables over all alleles, which depend on the locus alone; by mutation matrix, weight and selected side. */
const kept = new WeakMap<Float64Array, Map<number, Float64Array>>();

function keptTable(mutation: Float64Array, kind: number, make: () => Float64Array): Float64Array {
  let tables = kept.get(mutation);
  if (!tables) kept.set(mutation, (tables = new Map<number, Float64Array>()));
  let table = tables.get(kind);
  if (!table) tables.set(kind, (table = make()));
  return table;
}

function genotypeWeight(item: Evidence, x: number, y: number, n: number): number {
  if (item.kind === 'soft') return item.table[x * n + y]!;
  return (x === item.a && y === item.b) || (x === item.b && y === item.a) ? item.weight : 0;
}
