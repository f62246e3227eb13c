import { isDropOut } from '../genotypes/concordance.js';

/** Fewer common loci say nothing about whether two samples hold the same DNA. */
export const FEWEST_COMMON = 10;
/** With as many common loci, one may differ by an allele that was not seen. */
export const COMMON_WITH_EXCEPTION = 15;

/** Two samples that hold the same DNA, or one that holds the other's. */
export interface CommonDna {
  /** Autosomal loci that both have. */
  readonly shared: number;
  /** At how many of them an allele was not seen. */
  readonly missed: number;
}

/** 16 bits, without the 0 of a locus that was not typed. */
const MOST_CALLS = 65_535;

/** Numbers for the genotypes at each locus: equal ones have equal numbers. All plates of a file share them. */
export class CallNumbers {
  /** Number of each locus, in the order in which they were met. */
  private readonly loci = new Map<string, number>();
  /** By locus: what each number stands for; 0 is "not typed". */
  readonly calls: (readonly string[] | null)[][] = [];
  private readonly numbers: Map<string, number>[] = [];
  /** Equal cells share one list of alleles. */
  private readonly known: Map<readonly string[], number>[] = [];
  /** By locus and number: a bit for each allele; loci with more than 31 alleles share bits. */
  readonly bits: number[][] = [];
  private readonly alleles: Map<string, number>[] = [];

  locusNumber(locus: string): number {
    const found = this.loci.get(locus);
    if (found !== undefined) return found;
    const number = this.loci.size;
    this.loci.set(locus, number);
    this.calls.push([null]);
    this.numbers.push(new Map());
    this.known.push(new Map());
    this.bits.push([0]);
    this.alleles.push(new Map());
    return number;
  }

  callNumber(locus: number, call: readonly string[]): number {
    const known = this.known[locus]!.get(call);
    if (known !== undefined) return known;
    const numbers = this.numbers[locus]!;
    const text = [...new Set(call)].join(',');
    let number = numbers.get(text);
    if (number === undefined) {
      number = this.calls[locus]!.length;
      if (number > MOST_CALLS) return 0;
      this.calls[locus]!.push(call);
      this.bits[locus]!.push(this.bitsOf(locus, call));
      numbers.set(text, number);
    }
    this.known[locus]!.set(call, number);
    return number;
  }

  private bitsOf(locus: number, call: readonly string[]): number {
    const numbers = this.alleles[locus]!;
    let bits = 0;
    for (const allele of call) {
      const number = numbers.get(allele) ?? numbers.size;
      numbers.set(allele, number);
      bits |= 1 << (number % 31);
    }
    return bits;
  }
}

/** Autosomal genotypes of the samples of a plate, 2 bytes for each locus. */
export class GenotypeRows {
  private cells = new Uint16Array(1 << 7);
  /** Where each row ends. */
  private readonly ends: number[] = [];

  constructor(private readonly book: CallNumbers) {}

  /** Begins the row of the next sample. @returns its number */
  begin(): number {
    return this.ends.push(this.end(this.ends.length - 1)) - 1;
  }

  /** Sets a locus of the last row. @param call alleles as seen, also more than two */
  set(locus: string, call: readonly string[]): void {
    const at = this.book.locusNumber(locus);
    const row = this.ends.length - 1;
    const place = this.end(row - 1) + at;
    while (this.cells.length <= place) this.grow();
    this.cells[place] = this.book.callNumber(at, call);
    if (this.ends[row]! <= place) this.ends[row] = place + 1;
  }

  /** Whether `identical` or `contained` may find something: nearly all pairs are told apart by their first loci. */
  mayBeLike(a: number, b: number): boolean {
    const {
      cells,
      book: { bits },
    } = this;
    const [fromA, fromB] = [this.end(a - 1), this.end(b - 1)];
    const length = Math.min(this.end(a) - fromA, this.end(b) - fromB);
    let missed = 0;
    for (let locus = 0; locus < length; locus++) {
      const own = cells[fromA + locus]!;
      const other = cells[fromB + locus]!;
      if (own === other || own === 0 || other === 0) continue;
      const ofLocus = bits[locus]!;
      if ((ofLocus[own]! & ~ofLocus[other]!) !== 0 && ++missed > 1) return false;
    }
    return true;
  }

  /** Whether two samples have the same genotype at all loci that both have. Null when they do not, or too few are common. */
  identical(a: number, b: number): CommonDna | null {
    return this.compare(a, b, (locus, own, other) => {
      const [one, two] = [this.book.calls[locus]![own]!, this.book.calls[locus]![other]!];
      // More than two alleles are no genotype of one person.
      return one.length <= 2 && two.length <= 2 && isDropOut('', one, two);
    });
  }

  /** Whether all alleles of `part` are seen in `whole`. Null when they are not, or too few loci are common. */
  contained(part: number, whole: number): CommonDna | null {
    const calls = (locus: number, number: number) => this.book.calls[locus]![number]!;
    return this.compare(
      part,
      whole,
      (locus, own, other) => calls(locus, own).some((allele) => calls(locus, other).includes(allele)),
      (locus, own, other) => calls(locus, own).every((allele) => calls(locus, other).includes(allele)),
    );
  }

  /** Loci of a sample. */
  typed(row: number): number {
    let count = 0;
    for (let at = this.end(row - 1); at < this.end(row); at++) if (this.cells[at] !== 0) count++;
    return count;
  }

  /**
   * A number of the genotypes of a third of the loci: samples that differ at one locus share two of three.
   * @param third 0 to 2
   * @returns null where too few loci of it were typed
   */
  hashOfThird(row: number, third: number): number | null {
    const from = this.end(row - 1);
    const length = this.end(row) - from;
    let hash = 0x811c9dc5;
    let typed = 0;
    for (let at = third; at < length; at += 3) {
      const number = this.cells[from + at]!;
      if (number === 0) continue;
      typed++;
      hash = Math.imul(hash ^ (at * 65_537 + number), 0x01000193);
    }
    return typed < FEWEST_COMMON / 3 ? null : hash >>> 0;
  }

  private compare(
    a: number,
    b: number,
    mayMiss: (locus: number, own: number, other: number) => boolean,
    agrees?: (locus: number, own: number, other: number) => boolean,
  ): CommonDna | null {
    const [fromA, fromB] = [this.end(a - 1), this.end(b - 1)];
    const length = Math.min(this.end(a) - fromA, this.end(b) - fromB);
    let [shared, missed] = [0, 0];
    for (let locus = 0; locus < length; locus++) {
      const own = this.cells[fromA + locus]!;
      const other = this.cells[fromB + locus]!;
      if (own === 0 || other === 0) continue;
      shared++;
      if (own === other || agrees?.(locus, own, other) === true) continue;
      if (missed > 0 || !mayMiss(locus, own, other)) return null;
      missed++;
    }
    const needed = missed === 0 ? FEWEST_COMMON : COMMON_WITH_EXCEPTION;
    return shared >= needed ? { shared, missed } : null;
  }

  private end(row: number): number {
    return row < 0 ? 0 : this.ends[row]!;
  }

  private grow(): void {
    const larger = new Uint16Array(this.cells.length * 2);
    larger.set(this.cells);
    this.cells = larger;
  }
}
