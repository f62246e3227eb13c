import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import {
  describeJsonLine,
  evaluateJsonLine,
  evaluatePracticeLine,
  type FrequencyRule,
  type KinshipOptions,
  type UntypedConvention,
} from '@homeward/kinship';
import { ExitCode, Failure } from './exit-code.js';

/** Some editors and spreadsheets put it before the text of a file. */
const BYTE_ORDER_MARK = /^\uFEFF/;

export interface KinshipFlags {
  readonly input: string;
  readonly untyped: UntypedConvention;
  readonly frequencyRule: 'as_given' | FrequencyRule;
  readonly minimumFrequency?: string;
  readonly readable?: boolean;
  readonly practice?: boolean;
}

/** @returns how many lines had an error */
export async function evaluateAll(flags: KinshipFlags): Promise<number> {
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
