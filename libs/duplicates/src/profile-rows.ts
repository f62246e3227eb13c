import { knownIn } from '@homeward/platform/pure';
import type { GenotypeMap } from '@homeward/str';
import {
  codeOf,
  FEWEST_EQUAL,
  FEWEST_LOCI,
  isOnePerson,
  MOST_DIFFERING,
  showsPart,
} from './identity-rule.js';

/** Another profile with the genotype of one person. */
export interface SameGenotype {
  readonly profileId: string;
  readonly shared: number;
  /** Names of the loci that differ; never alleles. */
  readonly differing: readonly string[];
}

/** The genotypes seen at one locus. Number 0 is "not typed". */
interface Column {
  readonly locus: string;
  readonly numbers: Map<string, number>;
  readonly calls: (readonly string[])[];
  /** The rows that show each. */
  readonly rows: number[][];
}

const LARGEST_NUMBER = 0xffff;
const FIRST_WIDTH = 32;
const FIRST_ROWS = 1_024;
/** Equal loci that a row needs among the rarest ones to be looked at as a whole: four are rare among strangers. */
const EQUAL_AMONG_RAREST = 4;

/**
 * Profiles as rows of small numbers, one column a locus, and for each genotype the rows that show it: some 40 MB for
 * 100,000 profiles of 24 loci. Nothing but identity can be asked of it: no genotype can be given from outside, and no
 * allele is compared with an allele of another profile but to explain a difference.
 */
export class ProfileRows {
  private readonly columns: Column[] = [];
  private readonly columnOf = new Map<string, number>();
  private readonly rowOf = new Map<string, number>();
  private readonly ids: (string | null)[] = [];
  private readonly free: number[] = [];
  private width = FIRST_WIDTH;
  private cells = new Uint16Array(FIRST_WIDTH * FIRST_ROWS);
  /** Equal loci by row, while a profile is looked for. */
  private equal = new Uint8Array(FIRST_ROWS);

  get size(): number {
    return this.rowOf.size;
  }

  has(profileId: string): boolean {
    return this.rowOf.has(profileId);
  }

  profileIds(): string[] {
    return [...this.rowOf.keys()];
  }

  /** The genotypes of a profile never change: another typing makes another profile. */
  add(profileId: string, genotypes: GenotypeMap): void {
    if (this.has(profileId)) return;
    const cells = Object.entries(genotypes).map(
      ([locus, call]) => [this.column(locus), this.numberOf(locus, call)] as const,
    );
    const row = this.free.pop() ?? this.ids.length;
    if ((row + 1) * this.width > this.cells.length) this.resize(this.width, 2 * this.cells.length);
    for (const [column, number] of cells) {
      this.cells[row * this.width + column] = number;
      this.columns[column]!.rows[number]!.push(row);
    }
    this.ids[row] = profileId;
    this.rowOf.set(profileId, row);
  }

  remove(profileId: string): void {
    const row = this.rowOf.get(profileId);
    if (row === undefined) return;
    const start = row * this.width;
    for (const place of this.typedColumns(row)) {
      const rows = this.columns[place]!.rows[this.cells[start + place]!]!;
      const last = rows.pop()!;
      if (last !== row) rows[rows.indexOf(row)] = last;
    }
    this.cells.fill(0, start, start + this.width);
    this.ids[row] = null;
    this.rowOf.delete(profileId);
    this.free.push(row);
  }

  /** Loci that the profile is typed at. */
  lociOf(profileId: string): number {
    return this.typedColumns(knownIn(this.rowOf, profileId)).length;
  }

  /**
   * Every other profile that is of the same person by the rule. Of two such profiles `FEWEST_EQUAL` loci are equal at
   * least. So of any loci of this one at most `typed - FEWEST_EQUAL` are not, and among that many and four more at least
   * four are: only rows with four equal genotypes among the rarest of this profile are looked at, and none is missed.
   */
  findSame(profileId: string): SameGenotype[] {
    const own = knownIn(this.rowOf, profileId);
    const typed = this.typedColumns(own);
    if (typed.length < FEWEST_LOCI) return [];
    const start = own * this.width;
    if (this.equal.length < this.ids.length) this.equal = new Uint8Array(2 * this.ids.length);
    const { equal } = this;
    equal.fill(0);
    const candidates: number[] = [];
    for (const place of typed.slice(0, typed.length - FEWEST_EQUAL + EQUAL_AMONG_RAREST))
      for (const row of this.columns[place]!.rows[this.cells[start + place]!]!)
        if (++equal[row]! === EQUAL_AMONG_RAREST && row !== own) candidates.push(row);
    return candidates.flatMap((row) => this.judge(own, row, typed) ?? []);
  }

  private judge(own: number, other: number, typed: readonly number[]): SameGenotype | null {
    let [shared, dropOut] = [0, 0];
    const differing: string[] = [];
    const [start, otherStart] = [own * this.width, other * this.width];
    for (const place of typed) {
      const a = this.cells[start + place]!;
      const b = this.cells[otherStart + place]!;
      if (b === 0) continue;
      shared++;
      if (a === b) continue;
      if (differing.length === MOST_DIFFERING) return null;
      const { locus, calls } = this.columns[place]!;
      differing.push(locus);
      if (showsPart(calls[a]!, calls[b]!)) dropOut++;
    }
    const profileId = this.ids[other];
    if (!profileId || !isOnePerson({ shared, differing: differing.length, dropOut })) return null;
    return { profileId, shared, differing: differing.sort() };
  }

  /** Columns that the row has a genotype in, the rarest genotype first: strangers are told apart at the first few. */
  private typedColumns(row: number): number[] {
    const start = row * this.width;
    const rarity = (place: number): number => this.columns[place]!.rows[this.cells[start + place]!]!.length;
    return [...this.columns.keys()]
      .filter((place) => this.cells[start + place]! > 0)
      .sort((a, b) => rarity(a) - rarity(b));
  }

  private column(locus: string): number {
    const known = this.columnOf.get(locus);
    if (known !== undefined) return known;
    const place = this.columns.length;
    if (place === this.width) this.resize(2 * this.width, 2 * this.cells.length);
    this.columns.push({ locus, numbers: new Map(), calls: [[]], rows: [[]] });
    this.columnOf.set(locus, place);
    return place;
  }

  private numberOf(locus: string, call: readonly string[]): number {
    const column = this.columns[this.column(locus)]!;
    const code = codeOf(call);
    let number = column.numbers.get(code);
    if (number === undefined) {
      number = column.calls.push(call) - 1;
      if (number > LARGEST_NUMBER) throw new RangeError(`${locus} has too many genotypes`);
      column.numbers.set(code, number);
      column.rows.push([]);
    }
    return number;
  }

  private resize(width: number, length: number): void {
    const cells = new Uint16Array(length);
    for (let row = 0; row < this.ids.length; row++)
      cells.set(this.cells.subarray(row * this.width, (row + 1) * this.width), row * width);
    this.cells = cells;
    this.width = width;
  }
}
