/** A plate of 96 wells. */
export const ROWS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export const COLUMNS = 12;

/** All wells in the order in which a pipette of eight channels and the capillaries take them: A01, B01, … H01, A02. */
export const WELLS: readonly string[] = Array.from({ length: COLUMNS }, (_, column) =>
  ROWS.map((row) => `${row}${String(column + 1).padStart(2, '0')}`),
).flat();

const PLACES = new Map(WELLS.map((well, at) => [well, at]));

/** `a1`, `A01`, `Ａ1` as `A01`; null when there is no such well. */
export function readWell(text: string): string | null {
  const found = /^([A-H])(0?[1-9]|1[0-2])$/.exec(text.normalize('NFKC').trim().toUpperCase());
  const well = found && `${found[1]!}${found[2]!.padStart(2, '0')}`;
  return well !== null && PLACES.has(well) ? well : null;
}

/** Order of wells, column by column. */
export function compareWells(a: string, b: string): number {
  return (PLACES.get(a) ?? 0) - (PLACES.get(b) ?? 0);
}

/** Columns that share a ladder. */
export const BLOCK_COLUMNS = 3;
export const BLOCKS = COLUMNS / BLOCK_COLUMNS;

/** Which block of three columns (24 wells) a well belongs to, from 0. */
export function blockOf(well: string): number {
  return Math.floor((PLACES.get(well) ?? 0) / (ROWS.length * BLOCK_COLUMNS));
}
