/** Searches stored in one transaction at most: their rows and those of their cases are locked one by one. */
const SEARCHES = 250;
/** Hits stored in one transaction, unless a single case has more. */
const HITS = 250;

/**
 * Cuts what a round found into pieces, each of which is stored in one short transaction. All searches of a case are in
 * one piece: their hits supersede each other.
 * @param weightOf how many hits an item has
 */
export function inPieces<T>(
  items: readonly T[],
  caseOf: (item: T) => string,
  weightOf: (item: T) => number,
): T[][] {
  const byCase = new Map<string, T[]>();
  for (const item of items) {
    const known = byCase.get(caseOf(item));
    if (known) known.push(item);
    else byCase.set(caseOf(item), [item]);
  }
  const pieces: T[][] = [];
  let piece: T[] = [];
  let hits = 0;
  for (const ofCase of byCase.values()) {
    const more = ofCase.reduce((sum, item) => sum + weightOf(item), 0);
    if (piece.length > 0 && (piece.length + ofCase.length > SEARCHES || hits + more > HITS)) {
      pieces.push(piece);
      piece = [];
      hits = 0;
    }
    piece.push(...ofCase);
    hits += more;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}
