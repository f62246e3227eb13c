/**
 * A heterozygote's lower peak has at least this share of the higher one in a balanced typing.
 * Source: SWGDAM interpretation guidelines for autosomal STR typing (2010), where laboratories commonly validated 60 %;
 * Butler, Advanced Topics in Forensic DNA Typing: Interpretation (2014), chapter 4.
 */
export const HETEROZYGOTE_BALANCE = 0.6;

/**
 * Peaks below it cannot be told from noise, in relative fluorescence units. The usual value of 31xx instruments; on a 3500
 * laboratories validate higher ones (100 to 175).
 * Source: Butler, Advanced Topics in Forensic DNA Typing: Interpretation (2014), chapter 2.
 */
export const ANALYTICAL_THRESHOLD = 50;

/**
 * A single peak below it may be one allele of two, in relative fluorescence units.
 * Source: Gill, Puch-Solis and Curran, Forensic Sci. Int. Genet. 3 (2009) 104, who name 150 to 200 as the values in use.
 */
export const STOCHASTIC_THRESHOLD = 200;

/**
 * Stutter one repeat below its allele stays below this share of it.
 * Source: Butler, Advanced Topics in Forensic DNA Typing: Methodology (2012), chapter 3: below 15 % at tetranucleotide loci.
 */
export const STUTTER_SHARE = 0.15;

/** Sizes of two alleles differ as their lengths do, give or take this, in bases: half the width of a bin and the error of sizing. */
export const SIZE_TOLERANCE = 0.75;
