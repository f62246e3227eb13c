/**
 * Locus name to canonical alleles, smaller first. Autosomal loci, X loci and AMEL always carry two (a homozygote
 * twice); Y loci carry what was called.
 */
export type CalledGenotypes = Record<string, readonly string[]>;
