import { DrawStream, type Draws } from './draws.js';
import { Shuffle } from './shuffle.js';

/** Which missing children are in the database, and in which rows: found from either side, without a list. */
export class HiddenChildren {
  /** How many of the children are in the database. */
  readonly count: number;
  private readonly families: Shuffle;
  private readonly rows: Shuffle;

  /** @param share of the families whose child is among the persons */
  constructor(families: number, persons: number, share: number, draws: Draws) {
    this.count = hiddenCount(families, share);
    this.families = new Shuffle(families, draws.begin(DrawStream.FamilyOrder, 0));
    this.rows = new Shuffle(persons, draws.begin(DrawStream.RowOrder, 0));
  }

  /** Row of the child of this family, from 0; null when it is not in the database. */
  rowOf(family: number): number | null {
    const turn = this.families.placeOf(family);
    return turn < this.count ? this.rows.placeOf(turn) : null;
  }

  /** Family whose child stands in this row; null for a stranger. */
  familyAt(row: number): number | null {
    if (this.count === 0) return null;
    const turn = this.rows.itemAt(row);
    return turn < this.count ? this.families.itemAt(turn) : null;
  }
}

export function hiddenCount(families: number, share: number): number {
  return Math.round(families * share);
}
