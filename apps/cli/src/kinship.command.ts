import { Option, type Command } from 'commander';
import { FREQUENCY_RULES } from '@homeward/kinship';
import { ExitCode, Failure } from './exit-code.js';
import type { KinshipFlags } from './kinship.action.js';

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
      const { evaluateAll } = await import('./kinship.action.js');
      const failed = await evaluateAll(flags);
      if (failed > 0) throw new Failure(`${failed} of the lines had an error`, ExitCode.No);
    });
}
