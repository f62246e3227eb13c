import { availableParallelism } from 'node:os';
import { programRoot } from '@homeward/platform/pure';
import type { BenchFigure } from './bench/figure.js';
import { benchDuplicates } from './bench/duplicates.js';
import { benchImport } from './bench/import.js';
import { benchImportService } from './bench/import-service.js';
import { benchKinship } from './bench/kinship.js';
import { benchMatching } from './bench/matching.js';
import { benchSearch } from './bench/search.js';
import { benchTransactions } from './bench/transactions.js';

export interface BenchFlags {
  readonly json?: boolean;
  readonly persons: number;
  readonly families: number;
  readonly samples: number;
  /** Only an import through the API is measured. */
  readonly import?: number;
  /** The table of that import has all columns of an export, and plates. */
  readonly allColumns?: boolean;
  /** Its samples are held, as the table has no negative control, and a lead lets them go. */
  readonly held?: boolean;
  /** Only the comparison of relatives for identity is measured. */
  readonly relatives?: number;
}

/** Measures, and prints the figures. */
export async function measure(flags: BenchFlags): Promise<void> {
  const figures = await figuresOf(flags);
  const machine = { node: process.version, cores: availableParallelism() };
  process.stdout.write(flags.json ? `${JSON.stringify({ machine, figures })}\n` : readable(figures));
}

async function figuresOf(flags: BenchFlags): Promise<BenchFigure[]> {
  if (flags.relatives !== undefined) return benchDuplicates(programRoot(), flags.relatives);
  if (flags.import !== undefined)
    return benchImportService(
      flags.import,
      { columns: flags.allColumns ? 'all' : 'few', held: flags.held ?? false },
      say,
    );
  return measureAll(flags);
}

async function measureAll({ persons, families, samples }: BenchFlags): Promise<BenchFigure[]> {
  const root = programRoot();
  return [
    ...(await benchKinship(root)),
    ...(await benchSearch(root, persons)),
    ...(await benchImport(root)),
    ...(await matching(persons, families)),
    ...(await transactions(samples)),
  ];
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function matching(persons: number, families: number): Promise<BenchFigure[]> {
  if (families === 0) return [];
  return benchMatching(persons, families, say);
}

async function transactions(samples: number): Promise<BenchFigure[]> {
  if (samples === 0) return [];
  return benchTransactions(samples, say);
}

function readable(figures: readonly BenchFigure[]): string {
  return figures
    .map(({ name, value, unit, reference, referenceSource, ratio }) => {
      const compared =
        reference === undefined
          ? ''
          : `   reference ${short(reference)} ${unit}, ${short(ratio ?? reference / value)} times${referenceSource === undefined ? '' : ` (not of this run: ${referenceSource})`}`;
      return `${name.padEnd(76)} ${short(value).padStart(10)} ${unit}${compared}\n`;
    })
    .join('');
}

function short(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
