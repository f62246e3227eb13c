import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Option, type Command } from 'commander';
import { describeKinshipLine, evaluateKinshipLine, type UntypedConvention } from '@homeward/kinship';
import { ExitCode, Failure } from './exit-code.js';

/** Some editors and spreadsheets put it before the text of a file. */
const BYTE_ORDER_MARK = /^\uFEFF/;

interface KinshipFlags {
  readonly input: string;
  readonly untyped: UntypedConvention;
  readonly readable?: boolean;
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
    .option('--readable', 'hypotheses in words, models used and a table of the loci, in place of JSON')
    .action(async (flags: KinshipFlags) => {
      const failed = await evaluateAll(flags);
      if (failed > 0) throw new Failure(`${failed} of the lines had an error`, ExitCode.No);
    });
}

/** @returns how many lines had an error */
async function evaluateAll({ input, untyped, readable }: KinshipFlags): Promise<number> {
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
    const { ok, text } = readable ? describeKinshipLine(line, { untyped }) : jsonOf(line, untyped);
    if (!ok) failed += 1;
    if (!process.stdout.write(`${text}\n${readable ? '\n' : ''}`)) await once(process.stdout, 'drain');
  }
  return failed;
}

function jsonOf(line: string, untyped: UntypedConvention): { ok: boolean; text: string } {
  const text = evaluateKinshipLine(line, { untyped });
  return { ok: !('error' in (JSON.parse(text) as object)), text };
}
