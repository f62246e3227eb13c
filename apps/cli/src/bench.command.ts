import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { loadConfig } from '@homeward/platform';
import type { BenchFigure } from './bench/figure.js';
import { benchImport } from './bench/import.js';
import { benchKinship } from './bench/kinship.js';
import { benchSearch } from './bench/search.js';
import { ExitCode, Failure } from './exit-code.js';

/** `homeward bench`: figures measured now, on this machine; `npm run bench` calls it. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .description('measure the kinship library, the search index and the import on this machine')
    .option('--persons <number>', 'persons in the search index, 1,000 to 100,000,000', personsOf, 1_000_000)
    .option('--json', 'print one JSON object and nothing else')
    .action(async (options: { json?: boolean; persons: number }) => {
      const { root } = loadConfig({ DATABASE_URL: 'postgres://none' });
      const figures = [
        ...(await benchKinship(root)),
        ...(await benchSearch(root, options.persons)),
        ...(await benchImport(root)),
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
