import { parse } from 'csv-parse/sync';
import { CsvError } from 'csv-parse';
import { ExitCode, Failure } from '../exit-code.js';

/** One row of a small CSV file by column name. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A defect of an input file, by place; ends the command as wrong usage. */
export class CaseFileDefect extends Failure {
  constructor(file: string, line: number, column: string, value: string, reason: string) {
    super(`${file} line ${line}, column ${column}: ${JSON.stringify(value)} ${reason}`, ExitCode.Usage);
  }
}

/**
 * The rows of a CSV file with a header. Columns may stand in any order; further ones are ignored.
 * @throws Failure for a missing column, a row of another length, a broken quote, no row
 */
export function csvRows(text: string, file: string, needed: readonly string[]): CsvRow[] {
  const records = recordsOf(text, file);
  const [head, ...body] = records;
  const header = head?.cells.map((name) => name.toLowerCase()) ?? [];
  for (const name of needed)
    if (!header.includes(name))
      throw new Failure(
        `${file}: the header ${JSON.stringify(header.join(','))} has no column ${name} (needed: ${needed.join(',')})`,
        ExitCode.Usage,
      );
  if (body.length === 0) throw new Failure(`${file}: no row below the header`, ExitCode.Usage);
  return body.map(({ line, cells }) => {
    if (cells.length !== header.length)
      throw new Failure(
        `${file} line ${line}: ${cells.length} cells, but the header has ${header.length}`,
        ExitCode.Usage,
      );
    return { line, cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) };
  });
}

function recordsOf(text: string, file: string): { line: number; cells: string[] }[] {
  const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true };
  try {
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new Failure(`${file}: ${error.message}`, ExitCode.Usage);
    throw error;
  }
}
