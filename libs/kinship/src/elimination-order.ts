export interface EliminationOrder {
  readonly order: readonly number[];
  /** Cells of the largest table on the way, before its variable is summed out. */
  readonly cells: number;
}

/**
 * Elimination order for a sum of products: repeatedly the variable whose elimination makes the smallest table;
 * among equals the one that adds the fewest new neighbours (min-fill). Kjaerulff 1990.
 * @param scopes variables of each factor
 * @param sizes number of states per variable
 * @param keep variables that are not eliminated
 */
export function eliminationOrder(
  scopes: readonly (readonly number[])[],
  sizes: readonly number[],
  keep: readonly number[],
): EliminationOrder {
  const neighbours = sizes.map(() => new Set<number>());
  const present = new Set<number>();
  for (const scope of scopes) {
    for (const v of scope) {
      present.add(v);
      for (const w of scope) if (w !== v) neighbours[v]!.add(w);
    }
  }
  const waiting = new Set([...present].filter((v) => !keep.includes(v)));
  const weights = new Map<number, number>();
  for (const v of waiting) weights.set(v, cliqueSize(v, neighbours[v]!, sizes));
  const order: number[] = [];
  let cells = 1;
  while (waiting.size > 0) {
    const next = cheapest(waiting, weights, neighbours);
    order.push(next);
    cells = Math.max(cells, weights.get(next)!);
    waiting.delete(next);
    const around = neighbours[next]!;
    for (const v of around) {
      const set = neighbours[v]!;
      set.delete(next);
      for (const w of around) if (w !== v) set.add(w);
    }
    for (const v of around) if (waiting.has(v)) weights.set(v, cliqueSize(v, neighbours[v]!, sizes));
  }
  return { order, cells };
}

function cliqueSize(variable: number, around: ReadonlySet<number>, sizes: readonly number[]): number {
  let size = sizes[variable]!;
  for (const v of around) size *= sizes[v]!;
  return size;
}

function cheapest(
  waiting: ReadonlySet<number>,
  weights: ReadonlyMap<number, number>,
  neighbours: readonly ReadonlySet<number>[],
): number {
  let best = -1;
  let bestWeight = Infinity;
  let bestFill = Infinity;
  for (const v of waiting) {
    const weight = weights.get(v)!;
    if (weight > bestWeight) continue;
    const added = fill(neighbours[v]!, neighbours);
    if (weight < bestWeight || added < bestFill) {
      best = v;
      bestWeight = weight;
      bestFill = added;
    }
  }
  return best;
}

function fill(around: ReadonlySet<number>, neighbours: readonly ReadonlySet<number>[]): number {
  let missing = 0;
  for (const v of around) for (const w of around) if (v < w && !neighbours[v]!.has(w)) missing++;
  return missing;
}
