import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import { DEFAULT_FREQUENCY_RULE, FREQUENCY_RULES, type FrequencyRule } from '@homeward/kinship';
import { ReferenceData } from '@homeward/laboratory';
import { loadConfig } from '@homeward/platform';
import { ExitCode, Failure } from './exit-code.js';
import { PAIR_RELATIONS, type PairRelationName } from './match/match-case.js';
import {
  DEFAULT_TYPING_ERROR,
  kinshipSettings,
  parseMutation,
  readFrequencies,
} from './match/match-settings.js';
import type { MatchOutcome } from './match/match-outcome.js';
import { csvOf, jsonOf } from './match/match-output.js';
import type { RankingLimits } from './match/ranking.js';
import { runMatch, type CaseSource } from './match/run-match.js';

const DEFAULT_TOP = '10';
const DEFAULT_MIN_LOCI = '15';
/** An estimate below this may be inbreeding or the wrong frequency table as well. */
const NOTABLE_DROPOUT = 0.01;

interface MatchFlags {
  readonly persons: readonly string[];
  readonly genotypes: readonly string[];
  readonly pedigrees?: string;
  readonly relation?: PairRelationName;
  readonly queries?: string;
  readonly frequencies: string;
  readonly mutation: string;
  readonly theta: string;
  readonly frequencyRule: FrequencyRule;
  readonly dropout: string;
  readonly typingError?: string;
  readonly minLoci: string;
  readonly top?: string;
  readonly threshold?: string;
  readonly threads: string;
  readonly panel?: string;
  readonly strict?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

/** `homeward match`: persons and families from files, ranked persons to a file; no database. */
export function registerMatch(program: Command): void {
  program
    .command('match')
    .description('find the missing member of each case among the persons of a file, by likelihood ratio')
    .requiredOption('--persons <files...>', 'genotype tables of the persons searched, in any import format')
    .requiredOption('--genotypes <files...>', "genotype tables of the relatives' samples")
    .option(
      '--pedigrees <file>',
      'cases: CSV with case,member,sample,sex,father,mother; one member "missing"',
    )
    .addOption(
      new Option('--relation <name>', 'the person is the … of each query sample').choices(PAIR_RELATIONS),
    )
    .option('--queries <file>', 'query samples of --relation: CSV with case,sample or sample')
    .requiredOption('--frequencies <table>', 'a table of fixtures/frequencies, or a CSV of that form')
    .option('--mutation <model[:male,female]>', 'none, equal, proportional or stepwise', 'stepwise')
    .option('--theta <number>', 'coancestry coefficient', '0')
    .addOption(
      new Option('--frequency-rule <name>', 'the other alleles when rare ones are raised to 5/2N')
        .choices(FREQUENCY_RULES)
        .default(DEFAULT_FREQUENCY_RULE),
    )
    .option(
      '--dropout <probability>',
      'that one copy of an allele is not seen, in any sample; auto estimates it',
      '0',
    )
    .option(
      '--typing-error <probability>',
      `that a relative's sample shows a wrong genotype at a locus (default: ${DEFAULT_TYPING_ERROR} for identity, else 0)`,
    )
    .option('--min-loci <number>', 'fewest loci typed on both sides', DEFAULT_MIN_LOCI)
    .option(
      '--top <number>',
      `persons shown for each case (default: ${DEFAULT_TOP}, or all with --threshold)`,
    )
    .option('--threshold <log10>', 'lowest log10 LR shown')
    .option('--threads <number>', 'threads that search; 0 for none', String(availableParallelism()))
    .option('--panel <kit>', 'kit of rows that name none')
    .option('--strict', 'stop when a call or a sample cannot be used')
    .option('--out <file>', 'write there in place of standard output')
    .option('--json', 'one JSON object in place of CSV')
    .action(async (flags: MatchFlags) => {
      await match(flags);
    });
}

async function match(flags: MatchFlags): Promise<void> {
  const { root } = loadConfig({ DATABASE_URL: 'postgres://none' });
  const reference = new ReferenceData({ root });
  const cases = caseSource(flags);
  const wanted = rankingLimitsOf(flags);
  const mutation = parseMutation(flags.mutation);
  const theta = within(flags.theta, 'theta', 0, 0.5);
  const dropout = flags.dropout === 'auto' ? 'auto' : within(flags.dropout, 'dropout', 0, 0.5);
  const typingError =
    flags.typingError === undefined ? null : within(flags.typingError, 'typing-error', 0, 0.05);
  const threads = whole(flags.threads, 'threads', 0, 256);
  const panel = flags.panel ?? null;
  if (panel !== null && !reference.panels.find(panel))
    throw new Failure(`--panel ${panel}: not a known kit`, ExitCode.Usage);
  const frequencies = readFrequencies(flags.frequencies, root);
  const settings = kinshipSettings({ frequencies, mutation, theta, frequencyRule: flags.frequencyRule });
  const { persons, genotypes, strict = false } = flags;
  const outcome = await runMatch(
    { persons, genotypes, cases, panel, strict, wanted, settings, dropout, typingError, threads },
    reference,
  );
  for (const line of outcome.problems.textLines()) process.stderr.write(`${line}\n`);
  write(flags.json ? jsonOf(outcome, wanted) : csvOf(outcome), flags.out);
  if (!flags.json) process.stderr.write(`${dropoutLine(outcome)}${timesLine(outcome)}`);
}

function caseSource({ pedigrees, queries, relation }: MatchFlags): CaseSource {
  if (pedigrees !== undefined && queries === undefined && relation === undefined) return { pedigrees };
  if (pedigrees === undefined && queries !== undefined && relation !== undefined)
    return { queries, relation };
  throw new Failure('either --pedigrees, or --relation with --queries, is needed', ExitCode.Usage);
}

function rankingLimitsOf(flags: MatchFlags): RankingLimits {
  const threshold = flags.threshold === undefined ? null : within(flags.threshold, 'threshold', -300, 300);
  const top = flags.top ?? (threshold === null ? DEFAULT_TOP : undefined);
  return {
    top: top === undefined ? null : whole(top, 'top', 1, 1_000_000),
    threshold,
    minLoci: whole(flags.minLoci, 'min-loci', 1, 255),
  };
}

function within(text: string, name: string, from: number, to: number): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= from && value <= to) return value;
  throw new Failure(`--${name} ${text}: expected a number from ${from} to ${to}`, ExitCode.Usage);
}

function whole(text: string, name: string, from: number, to: number): number {
  if (/^\d+$/.test(text) && Number(text) >= from && Number(text) <= to) return Number(text);
  throw new Failure(`--${name} ${text}: expected a whole number from ${from} to ${to}`, ExitCode.Usage);
}

function write(text: string, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new Failure(
      `--out ${out}: ${error instanceof Error ? error.message : String(error)}`,
      ExitCode.Usage,
    );
  }
}

/** Without a model of drop-out a true relative loses orders of magnitude at each locus that lost an allele. */
function dropoutLine({ dropoutEstimate, settings }: MatchOutcome): string {
  if (!dropoutEstimate) return '';
  const { singleAllele, expected, probability } = dropoutEstimate;
  const used = settings.dropout?.probability ?? 0;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const hint = used === 0 && probability >= NOTABLE_DROPOUT ? ' (none assumed; see --dropout)' : '';
  return (
    `single alleles ${percent(singleAllele)}, expected ${percent(expected)}: ` +
    `drop-out of about ${probability.toFixed(3)}; used ${used.toFixed(3)}${hint}\n`
  );
}

function timesLine({ persons, cases, times }: MatchOutcome): string {
  const seconds = (value: number): string => `${value.toFixed(2)} s`;
  return (
    `${persons} persons, ${cases.length} cases: read ${seconds(times.readSeconds)}, ` +
    `index ${seconds(times.buildSeconds)}, LR tables ${seconds(times.tablesSeconds)}, ` +
    `search ${seconds(times.searchSeconds)}, recomputed ${seconds(times.recomputeSeconds)}\n`
  );
}
