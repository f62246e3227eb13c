/** Where a well is on a plate of 96 or 384, counted from 0. */
export interface WellPlace {
  /** As it is written everywhere: `A01`. */
  readonly well: string;
  readonly row: number;
  readonly column: number;
}

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

/** The wells around a well, that is eight, or fewer at the edge. */
export function wellsAround({ row, column }: WellPlace): string[] {
  const around: string[] = [];
  for (let dr = -1; dr <= 1; dr++)
    for (let dc = -1; dc <= 1; dc++) {
      if ((dr === 0 && dc === 0) || row + dr < 0 || column + dc < 0) continue;
      around.push(`${String.fromCharCode(65 + row + dr)}${String(column + dc + 1).padStart(2, '0')}`);
    }
  return around;
}
