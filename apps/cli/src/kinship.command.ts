import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Option, type Command } from 'commander';
import {
  describeJsonLine,
  evaluateJsonLine,
  evaluatePracticeLine,
  FREQUENCY_RULES,
  type FrequencyRule,
  type KinshipOptions,
  type UntypedConvention,
} from '@homeward/kinship';
import { ExitCode, Failure } from './exit-code.js';

/** Some editors and spreadsheets put it before the text of a file. */
const BYTE_ORDER_MARK = /^\uFEFF/;

interface KinshipFlags {
  readonly input: string;
  readonly untyped: UntypedConvention;
  readonly frequencyRule: 'as_given' | FrequencyRule;
  readonly minimumFrequency?: string;
  readonly readable?: boolean;
  readonly practice?: boolean;
}

/**
 * `homeward kinship`: JSON Lines in, JSON Lines out, one case a line; a bad line is answered and the next is read.
 * With --readable each answer is a page: hypotheses in words, models, a line per locus, the total.
 */
export function registerKinship(program: Command): void {
  program
    .command('kinship')
    .description(
      'likelihood ratios of cases in JSON Lines (fixtures/oracle/README.md); exit code 1 when a line had an error',
    )
    .requiredOption('--input <file>', 'a file, or - for standard input')
    .addOption(
      new Option('--untyped <convention>', 'whether untyped persons are taken literally or pruned first')
        .choices(['full', 'pruned'])
        .default('full'),
    )
    .addOption(
      new Option(
        '--frequency-rule <name>',
        'as_given: frequencies are final; else rare alleles are raised to --minimum-frequency first',
      )
        .choices(['as_given', ...FREQUENCY_RULES])
        .default('as_given'),
    )
    .option('--minimum-frequency <number>', 'of every allele, above 0 and below 1, for --frequency-rule')
    .option('--readable', 'hypotheses in words, models used and a table of the loci, in place of JSON')
    .option(
      '--practice',
      'the lines ask for numbers of Chinese casework: parentage by the step rule of 2018, couple, full siblings, random match, male line',
    )
    .action(async (flags: KinshipFlags) => {
      const failed = await evaluateAll(flags);
      if (failed > 0) throw new Failure(`${failed} of the lines had an error`, ExitCode.No);
    });
}

/** @returns how many lines had an error */
async function evaluateAll(flags: KinshipFlags): Promise<number> {
  const { input, untyped, readable, practice } = flags;
  const options: KinshipOptions = { untyped, ...raisingOf(flags) };
  const source = input === '-' ? process.stdin : createReadStream(input, 'utf8');
  // A file that cannot be opened says so before the first line.
  if (input !== '-')
    await once(source, 'open').catch((error: unknown) => {
      throw new Failure(
        `--input ${input}: ${error instanceof Error ? error.message : String(error)}`,
        ExitCode.Usage,
      );
    });
  let failed = 0;
  let first = true;
  for await (const read of createInterface({ input: source, crlfDelay: Infinity })) {
    const line = first ? read.replace(BYTE_ORDER_MARK, '') : read;
    first = false;
    if (line.trim() === '') continue;
    const { ok, text } = readable
      ? describeJsonLine(line, options)
      : answerOf(practice ? evaluatePracticeLine(line) : evaluateJsonLine(line, options));
    if (!ok) failed += 1;
    if (!process.stdout.write(`${text}\n${readable ? '\n' : ''}`)) await once(process.stdout, 'drain');
  }
  return failed;
}

/** @throws Failure for a rule without a minimum, and the other way round */
function raisingOf({ frequencyRule, minimumFrequency }: KinshipFlags): Pick<KinshipOptions, 'raise'> {
  if (frequencyRule === 'as_given' && minimumFrequency === undefined) return {};
  const minimum = Number(minimumFrequency ?? Number.NaN);
  if (frequencyRule === 'as_given' || !(minimum > 0 && minimum < 1))
    throw new Failure(
      `--frequency-rule ${frequencyRule} with --minimum-frequency ${minimumFrequency ?? '(none)'}: both are needed, the minimum above 0 and below 1`,
      ExitCode.Usage,
    );
  return { raise: { rule: frequencyRule, minimum } };
}

function answerOf(text: string): { ok: boolean; text: string } {
  return { ok: !('error' in (JSON.parse(text) as object)), text };
}
