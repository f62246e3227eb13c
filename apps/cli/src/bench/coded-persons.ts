import { knownIn } from '@homeward/platform';
import type { PersonIndex } from '@homeward/search';
import type { FrequencyTable } from '@homeward/str';
import type { Random } from '../demo/random.js';

const CHUNK = 50_000;
const UNTYPED = 0.02;

/** Random persons as genotype codes of the index, some loci not typed, in chunks. */
export function* codedPersons(
  index: PersonIndex,
  table: FrequencyTable,
  random: Random,
  persons: number,
): Generator<Uint16Array> {
  const width = index.loci.length;
  const loci = index.loci.map((locus, position) => {
    const { alleles, freqs } = knownIn(table.loci, locus);
    const ends: number[] = [];
    freqs.reduce((sum, frequency) => (ends.push(sum + frequency), sum + frequency), 0);
    const dictionary = index.dictionary(position);
    const codes = alleles.map((a) => alleles.map((b) => dictionary.encode(a, b)));
    const draw = (): number => {
      const drawn = random.next();
      const at = ends.findIndex((end) => drawn < end);
      return at < 0 ? alleles.length - 1 : at;
    };
    return { codes, draw };
  });
  for (let left = persons; left > 0; left -= CHUNK) {
    const rows = Math.min(left, CHUNK);
    const chunk = new Uint16Array(rows * width);
    for (let at = 0; at < chunk.length; at++) {
      const { codes, draw } = loci[at % width]!;
      chunk[at] = random.next() < UNTYPED ? 0 : codes[draw()]![draw()]!;
    }
    yield chunk;
  }
}
