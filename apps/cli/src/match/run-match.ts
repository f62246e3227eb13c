import { readFileSync } from 'node:fs';
import type { KinshipSettings } from '@homeward/kinship';
import type { ReferenceData } from '@homeward/laboratory/pure';
import { ExitCode, Failure } from '../exit-code.js';
import { CaseFileDefect } from './case-files.js';
import { Clock } from './clock.js';
import { estimateDropout } from './dropout-estimate.js';
import type { MatchCase, PairRelationName } from './match-case.js';
import type { MatchOutcome } from './match-outcome.js';
import { pairCase } from './pair-case.js';
import { parsePedigrees } from './pedigree-file.js';
import { parseQueries, type PairQuery } from './query-file.js';
import type { RankingLimits } from './ranking.js';
import { problemLine, ReadProblems } from './read-problems.js';
import { readSamples, type ReadOptions, type ReadSamples } from './read-samples.js';
import { sampleKey, type SampleStore } from './sample-store.js';
import { searchCases } from './search-cases.js';
import { withDropout, withTypingError } from './match-settings.js';

/** What the cases are: drawn pedigrees, or one pair hypothesis for each of some samples. */
export type CaseSource =
  | { readonly pedigrees: string }
  | { readonly queries: string; readonly relation: PairRelationName };

export interface MatchInput {
  readonly persons: readonly string[];
  readonly genotypes: readonly string[];
  readonly cases: CaseSource;
  readonly panel: string | null;
  readonly strict: boolean;
  readonly wanted: RankingLimits;
  /** Settings without drop-out, which the data may decide. */
  readonly settings: KinshipSettings;
  readonly dropout: number | 'auto';
  /** Of the relatives' samples; null when nothing was said. */
  readonly typingError: number | null;
  /** Threads that search beside this one. */
  readonly threads: number;
}

/** Files in, ranked persons out; no database. @throws Failure for input that cannot be used */
export async function runMatch(
  input: MatchInput,
  reference: Pick<ReferenceData, 'loci' | 'panels' | 'kinds'>,
): Promise<MatchOutcome> {
  const clock = new Clock();
  const problems = new ReadProblems();
  const reading = { reference, panel: input.panel, problems };
  const { cases, relatives } = await readCases(input, reading);
  const persons = await readSamples(input.persons, reading);
  if (input.strict && problems.first[0])
    throw new Failure(
      `--strict: ${problems.total} calls or samples cannot be used, first ${problemLine(problems.first[0])}`,
      ExitCode.No,
    );
  clock.lap('readSeconds');
  const dropoutEstimate = estimateDropout(persons.store, input.settings.frequencies);
  const relation = 'relation' in input.cases ? input.cases.relation : null;
  const settings = withDropout(
    withTypingError(input.settings, input.typingError, relation),
    input.dropout === 'auto' ? (dropoutEstimate?.probability ?? 0) : input.dropout,
  );
  const { wanted, threads } = input;
  const outcomes = await searchCases({ cases, relatives, persons, settings, wanted, threads }, clock);
  return {
    cases: outcomes,
    persons: persons.store.size,
    settings,
    dropoutEstimate,
    times: clock.times,
    problems,
  };
}

async function readCases(
  input: MatchInput,
  reading: ReadOptions,
): Promise<{ cases: MatchCase[]; relatives: ReadSamples }> {
  const source = input.cases;
  if ('pedigrees' in source) {
    const cases = parsePedigrees(textOf(source.pedigrees), source.pedigrees);
    const samples = cases.flatMap((matchCase) => matchCase.samples);
    const relatives = await relativesOf(samples, input, reading);
    for (const { file, line, sample } of samples) requireSample(relatives.store, file, line, sample);
    return { cases, relatives };
  }
  const queries = parseQueries(textOf(source.queries), source.queries);
  const relatives = await relativesOf(queries, input, reading);
  const drawn = (query: PairQuery): MatchCase => {
    const row = requireSample(relatives.store, source.queries, query.line, query.sample);
    return pairCase(query, source.relation, relatives.store.sex(row) ?? 'unknown', source.queries);
  };
  return { cases: queries.map(drawn), relatives };
}

function relativesOf(
  samples: readonly { readonly sample: string }[],
  input: MatchInput,
  reading: ReadOptions,
): Promise<ReadSamples> {
  const wanted = new Set(samples.map(({ sample }) => sampleKey(sample)));
  return readSamples(input.genotypes, { ...reading, wanted });
}

function requireSample(store: SampleStore, file: string, line: number, sample: string): number {
  const row = store.rowOf(sample);
  if (row === undefined)
    throw new CaseFileDefect(file, line, 'sample', sample, 'is in none of the files of --genotypes');
  return row;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`${path}: ${error instanceof Error ? error.message : String(error)}`, ExitCode.Usage);
  }
}
