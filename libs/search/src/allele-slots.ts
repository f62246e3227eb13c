import { SLOT_OF_ALL } from './layout.js';

/**
 * Numbers of the rows of allele bits. A locus gets its rows when somebody is typed there: first one for "not typed",
 * then one per allele in the order of arrival.
 */
export class AlleleSlots {
  private readonly ofLocus: number[][];
  private next = SLOT_OF_ALL + 1;

  constructor(loci: number) {
    this.ofLocus = Array.from({ length: loci }, () => []);
  }

  /** Number of slots in use, including SLOT_OF_ALL. */
  get count(): number {
    return this.next;
  }

  /** All slots of a locus: "not typed" first; none while no row is typed there. */
  of(locus: number): readonly number[] {
    return this.ofLocus[locus]!;
  }

  /** The slot of an allele by its number in the dictionary; undefined while no row has it. */
  ofAllele(locus: number, allele: number): number | undefined {
    return this.ofLocus[locus]![allele + 1];
  }

  /** Gives the next slot to the locus. */
  add(locus: number): number {
    this.ofLocus[locus]!.push(this.next);
    return this.next++;
  }
}
