/** Takes lines that it knows whole; the others are split into cells. */
export interface LineTaker {
  /**
   * @param text the line stands in it from `from` to before `to`, without its break
   * @returns false for a line that it does not know: then nothing has happened
   */
  take(text: string, from: number, to: number, rowNumber: number): boolean;
}
