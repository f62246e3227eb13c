/** Where a well is on a plate of 96 or 384, counted from 0. */
export interface WellPlace {
  /** As it is written everywhere: `A01`. */
  readonly well: string;
  readonly row: number;
  readonly column: number;
}

/** Of a plate of 384. */
const COLUMNS = 24;
const WELL = /^([A-P])(0?[1-9]|1\d|2[0-4])$/;

/** `a1`, `A01`, `Ａ1`, `P24`; null for anything else. */
export function wellPlace(text: string): WellPlace | null {
  const found = WELL.exec(text.normalize('NFKC').trim().toUpperCase());
  if (!found) return null;
  const [, letter = 'A', digits = '1'] = found;
  const column = Number(digits);
  return {
    well: `${letter}${String(column).padStart(2, '0')}`,
    row: letter.charCodeAt(0) - 65,
    column: column - 1,
  };
}

/** A number of a well, the same for equal ones. */
export function wellNumber(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The numbers of the wells around a well, that is eight, or fewer at the edge. */
export function wellsAround({ row, column }: WellPlace): number[] {
  const around: number[] = [];
  for (let r = Math.max(row - 1, 0); r <= row + 1; r++)
    for (let c = Math.max(column - 1, 0); c <= Math.min(column + 1, COLUMNS - 1); c++)
      if (r !== row || c !== column) around.push(wellNumber(r, c));
  return around;
}
