/**
 * What is known of one person at one locus.
 * `exact`: the alleles are {a, b}; `weight` is the probability of the typing given them.
 * `soft`: `table[i * n + j]` is the probability of the typing given paternal allele i and maternal allele j.
 */
export type Evidence =
  | { readonly kind: 'exact'; readonly a: number; readonly b: number; readonly weight: number }
  | { readonly kind: 'soft'; readonly table: Float64Array };

/** A typing as indices into the alleles of the locus; a homozygote has a = b. */
export type Typing = readonly [number, number];

/** How a typing can differ from the alleles a person has. */
export interface ObservationModel {
  /** Index of the silent allele, or -1. */
  readonly silent: number;
  /** Probability that one copy of an allele is not seen, 0 to 1. */
  readonly dropout: number;
  /** Probability that the typing is that of a random person (mislabelled item), 0 to 1. */
  readonly error: number;
}

export const EXACT_OBSERVATION: ObservationModel = { silent: -1, dropout: 0, error: 0 };

/**
 * Probability of seeing `typing` when the alleles are i and j: each visible copy is lost independently with
 * probability d; a silent allele is never seen; a lost or silent partner leaves a single allele, reported twice.
 */
export function observationProbability(
  typing: Typing,
  i: number,
  j: number,
  observation: ObservationModel,
): number {
  const { silent, dropout: d } = observation;
  const [a, b] = typing;
  const visible = (i === silent ? 0 : 1) + (j === silent ? 0 : 1);
  if (a !== b) return (i === a && j === b) || (i === b && j === a) ? (1 - d) * (1 - d) : 0;
  const copies = (i === a ? 1 : 0) + (j === a ? 1 : 0);
  const others = visible - copies;
  return copies === 0 ? 0 : (1 - Math.pow(d, copies)) * Math.pow(d, others);
}

/** Evidence of one typing. `freqs` are used by the error term only. */
export function typingEvidence(typing: Typing, freqs: Float64Array, observation: ObservationModel): Evidence {
  const [a, b] = typing;
  const { silent, dropout, error } = observation;
  if (error === 0 && (a !== b || (silent < 0 && dropout === 0))) {
    return { kind: 'exact', a, b, weight: observationProbability(typing, a, b, observation) };
  }
  const n = freqs.length;
  const random = error * freqs[a]! * freqs[b]! * (a === b ? 1 : 2);
  // Without a copy of a shown allele nothing is seen of the person.
  const table = new Float64Array(n * n).fill(random);
  const shown = a === b ? [a] : [a, b];
  const set = (i: number, j: number): void => {
    table[i * n + j] = (1 - error) * observationProbability(typing, i, j, observation) + random;
  };
  for (const i of shown)
    for (let j = 0; j < n; j++) {
      set(i, j);
      set(j, i);
    }
  return { kind: 'soft', table };
}

/** Evidence of several independent typings of one person. */
export function combineEvidence(items: readonly Evidence[], n: number): Evidence | null {
  const exact = items.find((item) => item.kind === 'exact');
  if (items.length <= 1) return items[0] ?? null;
  if (exact) {
    let weight = exact.weight;
    for (const item of items) {
      if (item === exact) continue;
      if (item.kind === 'soft') weight *= item.table[exact.a * n + exact.b]!;
      else {
        const same = (item.a === exact.a && item.b === exact.b) || (item.a === exact.b && item.b === exact.a);
        weight *= same ? item.weight : 0;
      }
    }
    return { ...exact, weight };
  }
  const table = new Float64Array(n * n).fill(1);
  for (const item of items)
    if (item.kind === 'soft') item.table.forEach((value, i) => (table[i] = table[i]! * value));
  return { kind: 'soft', table };
}
