import { CaseFileDefect, csvRows } from './case-files.js';

/** One person whose relative is looked for. */
export interface PairQuery {
  readonly name: string;
  readonly sample: string;
  readonly line: number;
}

/**
 * Queries of a file `case,sample` or `sample`; without a name the sample is the name.
 * @throws Failure for the first defect, by line, column and value
 */
export function parseQueries(text: string, file: string): PairQuery[] {
  const lines = new Map<string, number>();
  return csvRows(text, file, ['sample']).map(({ line, cells }) => {
    const sample = cells.sample!;
    if (sample === '') throw new CaseFileDefect(file, line, 'sample', sample, 'is no name of a sample');
    const name = cells.case === undefined ? sample : cells.case;
    if (name === '') throw new CaseFileDefect(file, line, 'case', name, 'is no name of a case');
    const earlier = lines.get(name);
    if (earlier !== undefined)
      throw new CaseFileDefect(
        file,
        line,
        cells.case === undefined ? 'sample' : 'case',
        name,
        `stands on line ${earlier} already`,
      );
    lines.set(name, line);
    return { name, sample, line };
  });
}
