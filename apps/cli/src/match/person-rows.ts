import { indexMemoryLimit } from '@homeward/engine';
import { PersonIndex } from '@homeward/search';
import { ExitCode, Failure } from '../exit-code.js';
import type { SampleStore } from './sample-store.js';

/** Rows added at a time: their codes stay a few megabytes. */
const BATCH_ROWS = 65_536;

/** An empty index with the loci of a store: threads can start on it while it is filled. */
export function emptyIndex({ loci }: SampleStore): PersonIndex {
  if (loci.length === 0) throw new Failure('--persons: no autosomal genotype can be used', ExitCode.No);
  return new PersonIndex(loci, { memoryLimit: indexMemoryLimit() });
}

/** Adds all samples of the store; a row of the index is the row of the store. */
export function addSamples(index: PersonIndex, store: SampleStore): void {
  const { loci } = store;
  const columns = loci.map((locus, position) => {
    const dictionary = index.dictionary(position);
    return store.codedColumn(locus, ([a, b]) => dictionary.encode(a, b));
  });
  for (let from = 0; from < store.size; from += BATCH_ROWS) {
    const rows = Math.min(BATCH_ROWS, store.size - from);
    const codes = new Uint16Array(rows * loci.length);
    columns.forEach((codeAt, position) => {
      for (let i = 0; i < rows; i++) codes[i * loci.length + position] = codeAt(from + i);
    });
    index.addCoded(codes);
  }
}
