/** Problems shown one by one; of the others the counts stay. */
export const SHOWN_PROBLEMS = 20;

/** One call or sample that was not used: where it stands, which value, and the laboratory's code for the reason. */
export interface ReadProblem {
  readonly file: string;
  readonly row: number;
  readonly sample: string;
  readonly field: string | null;
  readonly value: string;
  readonly reason: string;
}

/** What the files hold that cannot be used. */
export class ReadProblems {
  readonly first: ReadProblem[] = [];
  /** Refused, by reason. */
  readonly counts: Record<string, number> = {};
  /** Passed over without being wrong (no call, ladder, control, repeated row), by reason. */
  readonly passedOver: Record<string, number> = {};
  total = 0;

  refuse(problem: ReadProblem): void {
    this.total++;
    this.counts[problem.reason] = (this.counts[problem.reason] ?? 0) + 1;
    if (this.first.length < SHOWN_PROBLEMS) this.first.push(problem);
  }

  countIgnored(reason: string): void {
    this.passedOver[reason] = (this.passedOver[reason] ?? 0) + 1;
  }

  /** Lines for people: the first problems, then how many of each kind. */
  textLines(): string[] {
    if (this.total === 0) return [];
    const counts = Object.entries(this.counts).map(([reason, count]) => `${reason} ${count}`);
    return [...this.first.map(problemLine), `${this.total} calls or samples not used: ${counts.join(', ')}`];
  }
}

export function problemLine({ file, row, sample, field, value, reason }: ReadProblem): string {
  const at = field === null ? '' : `, ${field}`;
  return `${file} row ${row}, sample ${sample}${at}: ${JSON.stringify(value)} ${reason}`;
}
