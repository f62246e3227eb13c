export interface ScoredRow {
  readonly row: number;
  /** Sum of the float tables, log10; the number to publish is recomputed in double precision. */
  readonly score: number;
  /** Loci typed in the person that the query has. */
  readonly loci: number;
}

/** How many more than asked are kept before the list is cut. */
const SLACK = 4096;

/** Everything that is added, or the best `limit` of it: highest score first, equal scores by row. */
export class TopScores {
  private kept: ScoredRow[] = [];

  constructor(private readonly limit = Infinity) {}

  /** A score below this is not among the best any more; -Infinity while anything may be. */
  get floor(): number {
    return this.kept.length < this.limit ? -Infinity : this.kept[this.limit - 1]!.score;
  }

  add(scored: ScoredRow): void {
    this.kept.push(scored);
    if (this.kept.length >= 2 * this.limit + SLACK) this.cut();
  }

  /** Puts what was added in order; `floor` counts it from then on. */
  cut(): void {
    this.kept.sort((x, y) => y.score - x.score || x.row - y.row);
    if (this.kept.length > this.limit) this.kept.length = this.limit;
  }

  take(): ScoredRow[] {
    this.cut();
    return this.kept;
  }
}
