import { inMtRanges } from './mt-haplotype.js';
import { MT_LENGTH_REGIONS, MT_PAIR_REGIONS } from './mt-regions.js';
import type { MtBase } from './mt-sequence.js';

const IUPAC: Readonly<Record<string, string>> = {
  ...{ R: 'AG', Y: 'CT', S: 'CG', W: 'AT', K: 'GT', M: 'AC' },
  ...{ B: 'CGT', H: 'ACT', V: 'ACG', N: 'ACGT' },
};

/**
 * What a step of the alignment costs. A gap costs more than two changed bases, so that bases which changed side by side
 * are not read as a block that was deleted and inserted again; the smaller costs choose among equals.
 */
const CHANGED = 1000;
const GAP = 2500;
const LONGER = 5;
/** A base of a length in a stretch whose length varies. */
const LENGTH = 20;
/** A mixture against one of its bases. */
const MIXED = 1;

/** Bases that stand against each other: one of each side, or some of one side against none of the other. */
export interface MtEvent {
  readonly first: readonly MtBase[];
  readonly second: readonly MtBase[];
  /** A length in a stretch whose length varies; such events are not counted. */
  readonly isLength: boolean;
}

/** Whether two letters can stand for one base. */
export function canBeSameBase(x: string, y: string): boolean {
  return x === y || Array.from(IUPAC[x] ?? x).some((base) => (IUPAC[y] ?? y).includes(base));
}

type Step = 'pair' | 'gap_in_second' | 'gap_in_first' | 'length_in_first' | 'length_in_second';

/**
 * The fewest events that turn one sequence into the other: a changed base is one, an inserted or deleted block is one
 * whatever its length, and a row of equal bases (or of AC pairs) that is longer in one of them is a length where lengths
 * vary. Alignment of Gotoh (1982, doi 10.1016/0022-2836(82)90398-9) with free lengths; equal sequences have no event
 * however they were written. Ties put a gap as far to the right as it goes, as forensic notation does.
 */
export function alignMt(first: readonly MtBase[], second: readonly MtBase[]): MtEvent[] {
  return new Alignment(first, second).events();
}

class Alignment {
  private readonly width: number;
  /** Least costs for the first i and j bases: ending in anything, in a gap of the second, in a gap of the first. */
  private readonly best: Float64Array;
  private readonly gapInSecond: Float64Array;
  private readonly gapInFirst: Float64Array;
  /** Bases that end a longer row at each place: 0, 1 or 2. */
  private readonly rowOfFirst: readonly number[];
  private readonly rowOfSecond: readonly number[];

  constructor(
    private readonly first: readonly MtBase[],
    private readonly second: readonly MtBase[],
  ) {
    this.width = second.length + 1;
    const cells = (first.length + 1) * this.width;
    this.best = new Float64Array(cells).fill(Infinity);
    this.gapInSecond = new Float64Array(cells).fill(Infinity);
    this.gapInFirst = new Float64Array(cells).fill(Infinity);
    this.rowOfFirst = first.map((_, i) => repeated(first, i));
    this.rowOfSecond = second.map((_, i) => repeated(second, i));
    this.fill();
  }

  private fill(): void {
    const { best, gapInSecond, gapInFirst, width } = this;
    for (let i = 0; i <= this.first.length; i++) {
      for (let j = 0; j < width; j++) {
        const cell = i * width + j;
        if (cell === 0) {
          best[0] = 0;
          continue;
        }
        if (i > 0)
          gapInSecond[cell] = Math.min(best[cell - width]! + GAP, gapInSecond[cell - width]! + LONGER);
        if (j > 0) gapInFirst[cell] = Math.min(best[cell - 1]! + GAP, gapInFirst[cell - 1]! + LONGER);
        best[cell] = Math.min(
          gapInSecond[cell]!,
          gapInFirst[cell]!,
          this.paired(i, j),
          this.lengthInFirst(i, j),
          this.lengthInSecond(i, j),
        );
      }
    }
  }

  private paired(i: number, j: number): number {
    if (i === 0 || j === 0) return Infinity;
    return (
      this.best[(i - 1) * this.width + j - 1]! + pairCost(this.first[i - 1]!.base, this.second[j - 1]!.base)
    );
  }

  private lengthInFirst(i: number, j: number): number {
    const bases = i > 0 ? this.rowOfFirst[i - 1]! : 0;
    return bases === 0 ? Infinity : this.best[(i - bases) * this.width + j]! + LENGTH * bases;
  }

  private lengthInSecond(i: number, j: number): number {
    const bases = j > 0 ? this.rowOfSecond[j - 1]! : 0;
    return bases === 0 ? Infinity : this.best[i * this.width + j - bases]! + LENGTH * bases;
  }

  /** The last step of the best way to a cell; of equal ones a length first, then a gap, then a pair. */
  private lastStep(i: number, j: number): Step {
    const cell = i * this.width + j;
    const cost = this.best[cell]!;
    if (this.lengthInFirst(i, j) === cost) return 'length_in_first';
    if (this.lengthInSecond(i, j) === cost) return 'length_in_second';
    if (this.gapInSecond[cell] === cost) return 'gap_in_second';
    if (this.gapInFirst[cell] === cost) return 'gap_in_first';
    return 'pair';
  }

  events(): MtEvent[] {
    const events: MtEvent[] = [];
    let i = this.first.length;
    let j = this.second.length;
    const take = (ofFirst: number, ofSecond: number, isLength: boolean): void => {
      const event = {
        first: this.first.slice(i - ofFirst, i),
        second: this.second.slice(j - ofSecond, j),
        isLength,
      };
      const isPair = ofFirst === 1 && ofSecond === 1;
      if (!isPair || !canBeSameBase(event.first[0]!.base, event.second[0]!.base)) events.push(event);
      i -= ofFirst;
      j -= ofSecond;
    };
    while (i > 0 || j > 0) {
      const step = this.lastStep(i, j);
      if (step === 'length_in_first') take(this.rowOfFirst[i - 1]!, 0, true);
      else if (step === 'length_in_second') take(0, this.rowOfSecond[j - 1]!, true);
      else if (step === 'gap_in_second') take(this.gapLength(i, j, this.gapInSecond, this.width), 0, false);
      else if (step === 'gap_in_first') take(0, this.gapLength(i, j, this.gapInFirst, 1), false);
      else take(1, 1, false);
    }
    return joinedLengths(events.reverse());
  }

  /** Bases of the gap that ends at a cell. */
  private gapLength(i: number, j: number, costs: Float64Array, back: number): number {
    let cell = i * this.width + j;
    let length = 1;
    while (costs[cell] !== this.best[cell - back]! + GAP) {
      cell -= back;
      length++;
    }
    return length;
  }
}

/** Lengths of one row, found base by base, as one. */
function joinedLengths(events: readonly MtEvent[]): MtEvent[] {
  const joined: MtEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (
      last &&
      event.isLength &&
      last.isLength &&
      (follows(last.first, event.first) || follows(last.second, event.second))
    )
      joined.splice(-1, 1, {
        first: [...last.first, ...event.first],
        second: [...last.second, ...event.second],
        isLength: true,
      });
    else joined.push(event);
  }
  return joined;
}

function follows(before: readonly MtBase[], bases: readonly MtBase[]): boolean {
  const [last, next] = [before.at(-1), bases[0]];
  if (!last || !next) return false;
  return last.position === next.position || last.position + 1 === next.position;
}

function pairCost(x: string, y: string): number {
  if (x === y) return 0;
  return canBeSameBase(x, y) ? MIXED : CHANGED;
}

/** How many bases up to index i only lengthen a row that stands before them, where the length of rows varies. */
function repeated(sequence: readonly MtBase[], i: number): number {
  const at = (index: number): string => sequence[index]?.base ?? '';
  const { position } = sequence[i]!;
  if (inMtRanges(position, MT_LENGTH_REGIONS)) return at(i) === at(i - 1) ? 1 : 0;
  if (!inMtRanges(position, MT_PAIR_REGIONS)) return 0;
  return i >= 3 && at(i) === at(i - 2) && at(i - 1) === at(i - 3) && at(i) !== at(i - 1) ? 2 : 0;
}
