import { visibleAlleles, type LocusModel } from '../model/locus-model.js';
import type { ObservationModel } from '../likelihood/evidence.js';

/** Position of the genotype {i, j} in a table over unordered pairs; i and j in any order. */
export function genotypeIndex(i: number, j: number): number {
  return i <= j ? (j * (j + 1)) / 2 + i : (i * (i + 1)) / 2 + j;
}

/** Number of unordered pairs of n alleles. */
export function genotypeCount(n: number): number {
  return (n * (n + 1)) / 2;
}

/**
 * From the joint probability over paternal and maternal allele to the probability of each typing.
 * A hemizygous person's table has n entries and fills the homozygous positions.
 */
export function typingTable(
  joint: Float64Array,
  model: LocusModel,
  observation: ObservationModel,
): Float64Array {
  const n = model.alleles.length;
  const visible = visibleAlleles(model);
  const table = new Float64Array(genotypeCount(visible));
  const hemizygous = joint.length === n && n > 1;
  const d = observation.dropout;
  if (hemizygous) {
    for (let i = 0; i < visible; i++) table[genotypeIndex(i, i)] = joint[i]! * (1 - d);
    return table;
  }
  for (let j = 0; j < visible; j++) {
    for (let i = 0; i < j; i++) {
      const pair = joint[i * n + j]! + joint[j * n + i]!;
      table[genotypeIndex(i, j)] = pair * (1 - d) * (1 - d);
      table[genotypeIndex(i, i)] = table[genotypeIndex(i, i)]! + pair * d * (1 - d);
      table[genotypeIndex(j, j)] = table[genotypeIndex(j, j)]! + pair * d * (1 - d);
    }
    let single = joint[j * n + j]! * (1 - d * d);
    // The partner is never seen, or lost.
    for (const [hidden, unseen] of [
      [model.silent, 1 - d],
      [model.remainder ?? -1, d * (1 - d)],
    ] as const)
      if (hidden >= 0) single += (joint[j * n + hidden]! + joint[hidden * n + j]!) * unseen;
    table[genotypeIndex(j, j)] = table[genotypeIndex(j, j)]! + single;
  }
  return table;
}

/** Probability of each typing of a person drawn from the population (Hardy-Weinberg; theta 0). */
export function populationJoint(model: LocusModel, hemizygous: boolean): Float64Array {
  const { freqs } = model;
  if (hemizygous) return freqs.slice();
  const n = freqs.length;
  const joint = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) joint[i * n + j] = freqs[i]! * freqs[j]!;
  return joint;
}
