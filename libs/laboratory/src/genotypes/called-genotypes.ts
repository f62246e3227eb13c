/**
 * Locus name to canonical alleles, smaller first. Autosomal loci, X loci and AMEL always carry two (a homozygote
 * twice); Y loci carry what was called, and mtDNA its haplotype: ranges, then differences (`mtTokens`).
 */
export type CalledGenotypes = Record<string, readonly string[]>;
