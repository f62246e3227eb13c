import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  DEFAULT_FREQUENCY_RULE,
  type FrequencyRule,
  type KinshipSettings,
  type MutationSettings,
} from '@homeward/kinship';
import { parseFrequencyTable, type FrequencyTable } from '@homeward/str';
import { ExitCode, Failure } from '../exit-code.js';
import type { PairRelationName } from './match-case.js';

export const MUTATION_MODELS = ['none', 'equal', 'proportional', 'stepwise'] as const;

/**
 * The rule of the Chinese parentage standards: 0.002 paternal, 0.0005 maternal, a tenth for each further step
 * (`default_mutation_settings` in fixtures/loci.json); first policy of a new database too.
 */
export const DEFAULT_MUTATION: MutationSettings = {
  model: 'stepwise',
  maleRate: 0.002,
  femaleRate: 0.0005,
  range: 0.1,
  rate2: 1e-5,
};

/** No locus mutates in more than one of ten transmissions; such a rate is a misplaced decimal point. */
const LARGEST_RATE = 0.1;

/** `none`, `MODEL` or `MODEL:male,female`. @throws Failure */
export function parseMutation(text: string): MutationSettings {
  const [name = '', rates, surplus] = text.split(':');
  const model = MUTATION_MODELS.find((known) => known === name);
  const refuse = (reason: string): Failure => new Failure(`--mutation ${text}: ${reason}`, ExitCode.Usage);
  if (!model || surplus !== undefined)
    throw refuse(
      `expected ${MUTATION_MODELS.join(', ')}, or one of them with rates, as stepwise:0.002,0.0005`,
    );
  if (rates === undefined) return { ...DEFAULT_MUTATION, model };
  if (model === 'none') throw refuse('no mutation has no rates');
  const numbers = rates.split(',').map((rate) => (rate.trim() === '' ? Number.NaN : Number(rate)));
  const [maleRate, femaleRate] = numbers;
  if (numbers.length !== 2 || maleRate === undefined || femaleRate === undefined)
    throw refuse('expected two rates, of fathers and of mothers');
  for (const rate of [maleRate, femaleRate])
    if (!(rate >= 0 && rate <= LARGEST_RATE)) throw refuse(`a rate is 0 to ${LARGEST_RATE}`);
  return { ...DEFAULT_MUTATION, model, maleRate, femaleRate };
}

/** A table of fixtures/frequencies by name, or any file of that form by path. @throws Failure */
export function readFrequencies(nameOrPath: string, root: string): FrequencyTable {
  const folder = join(root, 'fixtures', 'frequencies');
  const known = readdirSync(folder)
    .filter((file) => file.endsWith('.csv') && file !== 'INDEX.csv')
    .map((file) => file.slice(0, -'.csv'.length));
  const isKnown = known.includes(nameOrPath);
  const path = isKnown ? join(folder, `${nameOrPath}.csv`) : nameOrPath;
  if (!isKnown && !existsSync(path))
    throw new Failure(
      `--frequencies ${nameOrPath}: neither a file nor one of ${known.sort().join(', ')}`,
      ExitCode.Usage,
    );
  const table = parseFrequencyTable(textOf(path), basename(path, '.csv'));
  const [first] = table.problems.filter(({ excluded }) => !excluded);
  if (first && !isKnown)
    throw new Failure(
      `--frequencies ${path} line ${first.line ?? '?'}: ${JSON.stringify(first.value)} ${first.code}`,
      ExitCode.Usage,
    );
  if (table.loci.size === 0)
    throw new Failure(`--frequencies ${path}: no locus (header locus,allele,frequency,n)`, ExitCode.Usage);
  return table;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(
      `--frequencies ${path}: ${error instanceof Error ? error.message : String(error)}`,
      ExitCode.Usage,
    );
  }
}

export interface MatchModel {
  readonly frequencies: FrequencyTable;
  readonly mutation: MutationSettings;
  readonly theta: number;
  readonly frequencyRule?: FrequencyRule;
}

/** The settings of every LR of one run. Untyped persons are pruned, as in the cases of a database. */
export function kinshipSettings({
  frequencies,
  mutation,
  theta,
  frequencyRule = DEFAULT_FREQUENCY_RULE,
}: MatchModel): KinshipSettings {
  return {
    frequencies,
    minimumFrequency: { rule: '5/2N' },
    frequencyRule,
    theta,
    mutation,
    untyped: 'pruned',
  };
}

/** As in the links between persons: one locus in a thousand shows what the person has not. */
export const DEFAULT_TYPING_ERROR = 0.001;

/**
 * Typing error of the relatives' samples as stated; without a word that of the query when the person is looked for
 * himself, since one wrong allele would hide him for good.
 */
export function withTypingError(
  settings: KinshipSettings,
  stated: number | null,
  relation: PairRelationName | null,
): KinshipSettings {
  const typingError = stated ?? (relation === 'identity' ? DEFAULT_TYPING_ERROR : 0);
  if (typingError === 0) return settings;
  return { ...settings, typingError, ...(stated !== null && { typingErrorOf: [] }) };
}

/** Drop-out of every sample alike, relatives and persons, under both hypotheses. */
export function withDropout(settings: KinshipSettings, probability: number): KinshipSettings {
  return probability > 0 ? { ...settings, dropout: { probability } } : settings;
}
