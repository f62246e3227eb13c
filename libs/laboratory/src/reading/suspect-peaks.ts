import { Uint32List } from '../table/uint32-list.js';

/** A call whose peaks are to be looked at. */
export interface SuspectCall {
  readonly locus: string;
  /** Canonical alleles, each once. */
  readonly alleles: readonly string[];
  /** Of these alleles, in relative fluorescence units and in bases; null where the table has none. */
  readonly heights: readonly (number | null)[];
  readonly sizes: readonly (number | null)[];
}

const NONE = 0;

/**
 * Calls with suspect peaks as numbers, about 60 bytes for each: a whole file may be weak. They become objects, and remarks
 * with their texts, sample by sample.
 */
export class SuspectPeaks {
  private readonly loci: string[] = [];
  private readonly alleles: (readonly string[])[] = [];
  /** By call: where its values begin, and which call of the sample was before it (counted from 1). */
  private readonly valuesFrom = new Uint32List();
  private readonly before = new Uint32List();
  /** By sample: its last call, counted from 1. */
  private readonly last: number[] = [];
  /** Heights, then sizes, two words each. */
  private readonly words = new Uint32List();
  private readonly number = new Float64Array(1);
  private readonly halves = new Uint32Array(this.number.buffer);

  add(sample: number, { locus, alleles, heights, sizes }: SuspectCall): void {
    while (this.last.length <= sample) this.last.push(NONE);
    this.before.push(this.last[sample]!);
    this.valuesFrom.push(this.words.length);
    this.loci.push(locus);
    this.last[sample] = this.alleles.push(alleles);
    for (const value of heights) this.put(value);
    for (const value of sizes) this.put(value);
  }

  /** In the order in which they were added. */
  ofSample(sample: number): SuspectCall[] {
    const found: SuspectCall[] = [];
    for (let at = this.last[sample] ?? NONE; at !== NONE; at = this.before.at(at - 1))
      found.push(this.call(at - 1));
    return found.reverse();
  }

  private call(at: number): SuspectCall {
    const alleles = this.alleles[at]!;
    const values = Array.from({ length: 2 * alleles.length }, (_, index) =>
      this.take(this.valuesFrom.at(at) + 2 * index),
    );
    return {
      locus: this.loci[at]!,
      alleles,
      heights: values.slice(0, alleles.length),
      sizes: values.slice(alleles.length),
    };
  }

  private put(value: number | null): void {
    this.number[0] = value ?? NaN;
    this.words.push(this.halves[0]!);
    this.words.push(this.halves[1]!);
  }

  private take(at: number): number | null {
    this.halves[0] = this.words.at(at);
    this.halves[1] = this.words.at(at + 1);
    const value = this.number[0]!;
    return Number.isNaN(value) ? null : value;
  }
}
