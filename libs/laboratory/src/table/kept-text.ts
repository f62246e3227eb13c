/** The engine cuts a text this long out of another without copying it. */
const CUT_WITHOUT_COPY = 13;

/**
 * The same text on its own. A cell is a cut of the piece of the file that it stands in, and keeps all of it in memory:
 * what outlives its record is to be taken through here, else a file of a gigabyte is there as a whole.
 */
export function kept(text: string): string {
  return text.length < CUT_WITHOUT_COPY ? text : ` ${text}`.slice(1);
}
