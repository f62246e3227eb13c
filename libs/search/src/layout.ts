/** Rows of one segment: enough for the kernels, few enough that a segment fills the cores evenly. */
export const SEGMENT_ROWS = 262_144;

/** Rows whose allele bits stand together: one cache line of 64 bytes per allele. */
export const BLOCK_ROWS = 512;
export const LINE_BYTES = BLOCK_ROWS / 8;

/** Alleles whose bits share a page of the segment; within a page the lines of one block are neighbours. */
export const PAGE_SLOTS = 64;
export const BLOCK_BYTES = PAGE_SLOTS * LINE_BYTES;

/** Slot 0 has a bit for every row: it stands for "no allele" where the screen takes loci in pairs. */
export const SLOT_OF_ALL = 0;

/** Columns end this far apart from a power of two, or they would share the same few places of the cache. */
export const COLUMN_PADDING = 576;
