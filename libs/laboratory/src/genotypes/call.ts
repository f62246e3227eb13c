import { compareAlleles } from '@homeward/str';

/** Canonical alleles of one call, smaller first. */
export function callOf(alleles: readonly string[]): string[] {
  return [...alleles].sort(compareAlleles);
}

/** Whether two calls name the same set of alleles, however often each is repeated. */
export function sameCall(a: readonly string[], b: readonly string[]): boolean {
  return a.every((allele) => b.includes(allele)) && b.every((allele) => a.includes(allele));
}
