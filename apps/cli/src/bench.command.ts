import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { loadConfig } from '@homeward/platform';
import type { BenchFigure } from './bench/figure.js';
import { benchImport } from './bench/import.js';
import { benchKinship } from './bench/kinship.js';
import { benchMatching } from './bench/matching.js';
import { benchSearch } from './bench/search.js';
import { benchTransactions } from './bench/transactions.js';
import { ExitCode, Failure } from './exit-code.js';

/** `homeward bench`: figures measured now, on this machine; `npm run bench` calls it. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .description('measure the kinship library, the search index, the import and the matcher on this machine')
    .option('--persons <number>', 'persons in the search index, 1,000 to 100,000,000', personsOf, 1_000_000)
    .option('--families <number>', 'families of the matcher, 200 to 10,000,000; 0: without it', familiesOf, 0)
    .option(
      '--samples <number>',
      'samples of the import whose longest transaction is measured, 1,000 to 1,000,000; 0: without it',
      samplesOf,
      100_000,
    )
    .option('--json', 'print one JSON object and nothing else')
    .action(async (options: { json?: boolean; persons: number; families: number; samples: number }) => {
      const { root } = loadConfig({ DATABASE_URL: 'postgres://none' });
      const figures = [
        ...(await benchKinship(root)),
        ...(await benchSearch(root, options.persons)),
        ...(await benchImport(root)),
        ...(await matching(options.persons, options.families)),
        ...(await transactions(options.samples)),
      ];
      const machine = { node: process.version, cores: availableParallelism() };
      process.stdout.write(options.json ? `${JSON.stringify({ machine, figures })}\n` : readable(figures));
    });
}

function personsOf(text: string): number {
  const persons = Number(text);
  if (!Number.isInteger(persons) || persons < 1_000 || persons > 100_000_000)
    throw new Failure(`--persons ${text}: not a whole number from 1,000 to 100,000,000`, ExitCode.Usage);
  return persons;
}

function familiesOf(text: string): number {
  const families = Number(text);
  if (
    !Number.isInteger(families) ||
    families < 0 ||
    families > 10_000_000 ||
    (families > 0 && families < 200)
  )
    throw new Failure(`--families ${text}: not a whole number from 200 to 10,000,000, nor 0`, ExitCode.Usage);
  return families;
}

async function matching(persons: number, families: number): Promise<BenchFigure[]> {
  if (families === 0) return [];
  return benchMatching(persons, families, (line) => process.stderr.write(`${line}\n`));
}

function samplesOf(text: string): number {
  const samples = Number(text);
  if (!Number.isInteger(samples) || samples < 0 || samples > 1_000_000 || (samples > 0 && samples < 1_000))
    throw new Failure(`--samples ${text}: not a whole number from 1,000 to 1,000,000, nor 0`, ExitCode.Usage);
  return samples;
}

async function transactions(samples: number): Promise<BenchFigure[]> {
  if (samples === 0) return [];
  return benchTransactions(samples, (line) => process.stderr.write(`${line}\n`));
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
