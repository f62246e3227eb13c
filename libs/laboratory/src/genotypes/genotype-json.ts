/** A locus and its alleles as a member of a JSON object. */
export function genotypeJson(locus: string, call: readonly string[]): string {
  return `${JSON.stringify(locus)}:${JSON.stringify(call)}`;
}
