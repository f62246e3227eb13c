import { writeFileSync } from 'node:fs';
import type { FrequencyRule } from '@homeward/kinship';
import { publishedReference } from '@homeward/laboratory/pure';
import { programRoot } from '@homeward/platform/pure';
import { ExitCode, Failure } from './exit-code.js';
import { DEFAULT_TOP } from './match/defaults.js';
import type { PairRelationName } from './match/match-case.js';
import { kinshipSettings, parseMutation, readFrequencies } from './match/match-settings.js';
import type { MatchOutcome } from './match/match-outcome.js';
import { csvOf, jsonOf } from './match/match-output.js';
import type { RankingLimits } from './match/ranking.js';
import { runMatch, type CaseSource } from './match/run-match.js';

/** An estimate below this may be inbreeding or the wrong frequency table as well. */
const NOTABLE_DROPOUT = 0.01;

export interface MatchFlags {
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

/** Files in, ranked persons out. @throws Failure for flags or files that cannot be used */
export async function match(flags: MatchFlags): Promise<void> {
  const root = programRoot();
  const reference = publishedReference({ root });
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
