export interface EliminationOrder {
  readonly order: readonly number[];
  /** Cells of the largest table on the way, before its variable is summed out. */
  readonly cells: number;
}

/** What it would cost to take a variable next; the second number decides among equals. */
type Rule = (clique: number, size: number, fill: () => number) => readonly [number, number];

/**
 * Greedy rules; none is best for every pedigree: the smallest table (Kjaerulff 1990), the fewest new
 * neighbours (min-fill), and the variable with most states, which in a pedigree is an unknown allele.
 */
const RULES: readonly Rule[] = [
  (clique, _, fill) => [clique, fill()],
  (clique, _, fill) => [fill(), clique],
  (clique, size) => [-size, clique],
];

/**
 * Elimination order for a sum of products: of the orders that the greedy rules give, the one with the fewest cells
 * in all its tables together.
 * @param scopes variables of each factor
 * @param sizes number of states per variable
 * @param keep variables that are not eliminated
 */
export function eliminationOrder(
  scopes: readonly (readonly number[])[],
  sizes: readonly number[],
  keep: readonly number[],
): EliminationOrder {
  const orders = RULES.map((rule) => new Elimination(scopes, sizes, keep).run(rule));
  return orders.reduce((best, one) => (one.total < best.total ? one : best));
}

/** Which variables share a factor, as it changes while they are summed out. */
class Elimination {
  private readonly neighbours: Set<number>[];
  private readonly waiting: Set<number>;

  constructor(
    scopes: readonly (readonly number[])[],
    private readonly sizes: readonly number[],
    keep: readonly number[],
  ) {
    this.neighbours = sizes.map(() => new Set<number>());
    for (const scope of scopes)
      for (const v of scope) for (const w of scope) if (w !== v) this.neighbours[v]!.add(w);
    this.waiting = new Set(scopes.flat().filter((v) => !keep.includes(v)));
  }

  run(rule: Rule): EliminationOrder & { readonly total: number } {
    const order: number[] = [];
    let cells = 1;
    let total = 0;
    while (this.waiting.size > 0) {
      const next = this.cheapest(rule);
      const clique = this.clique(next);
      order.push(next);
      cells = Math.max(cells, clique);
      total += clique;
      this.sumOut(next);
    }
    return { order, cells, total };
  }

  private cheapest(rule: Rule): number {
    let best = -1;
    let [cost, second] = [Infinity, Infinity];
    for (const v of this.waiting) {
      const [one, two] = rule(this.clique(v), this.sizes[v]!, () => this.fill(v));
      if (one > cost || (one === cost && two >= second)) continue;
      best = v;
      [cost, second] = [one, two];
    }
    return best;
  }

  private sumOut(variable: number): void {
    this.waiting.delete(variable);
    const around = this.neighbours[variable]!;
    for (const v of around) {
      const set = this.neighbours[v]!;
      set.delete(variable);
      for (const w of around) if (w !== v) set.add(w);
    }
  }

  private clique(variable: number): number {
    let size = this.sizes[variable]!;
    for (const v of this.neighbours[variable]!) size *= this.sizes[v]!;
    return size;
  }

  private fill(variable: number): number {
    const around = this.neighbours[variable]!;
    let missing = 0;
    for (const v of around) for (const w of around) if (v < w && !this.neighbours[v]!.has(w)) missing++;
    return missing;
  }
}
