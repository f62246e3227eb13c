import type { Command } from 'commander';
import type { BenchFlags } from './bench.action.js';
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
    .option(
      '--import <number>',
      'only an import of so many samples through the API, and of a hundredth and a tenth of them, 1,000 to 1,000,000',
      importOf,
    )
    .option(
      '--all-columns',
      'the table of that import has all columns of an export, and plates: 208,334 samples take 1 GB',
    )
    .option('--held', 'that import has no negative control: all samples are held, and a lead lets them go')
    .option(
      '--relatives <number>',
      'only the comparison of so many relatives for identity, in memory, 1,000 to 1,000,000',
      relativesOf,
    )
    .option('--json', 'print one JSON object and nothing else')
    .action(async (flags: BenchFlags) => {
      await (await import('./bench.action.js')).measure(flags);
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

function samplesOf(text: string): number {
  const samples = Number(text);
  if (!Number.isInteger(samples) || samples < 0 || samples > 1_000_000 || (samples > 0 && samples < 1_000))
    throw new Failure(`--samples ${text}: not a whole number from 1,000 to 1,000,000, nor 0`, ExitCode.Usage);
  return samples;
}

function relativesOf(text: string): number {
  const relatives = Number(text);
  if (!Number.isInteger(relatives) || relatives < 1_000 || relatives > 1_000_000)
    throw new Failure(`--relatives ${text}: not a whole number from 1,000 to 1,000,000`, ExitCode.Usage);
  return relatives;
}

function importOf(text: string): number {
  const samples = Number(text);
  if (!Number.isInteger(samples) || samples < 1_000 || samples > 1_000_000)
    throw new Failure(`--import ${text}: not a whole number from 1,000 to 1,000,000`, ExitCode.Usage);
  return samples;
}
