import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import { DEFAULT_FREQUENCY_RULE, FREQUENCY_RULES } from '@homeward/kinship';
import type { MatchFlags } from './match.action.js';
import { DEFAULT_TOP } from './match/defaults.js';
import { PAIR_RELATIONS } from './match/match-case.js';
import { DEFAULT_TYPING_ERROR } from './match/match-settings.js';

const DEFAULT_MIN_LOCI = '15';

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
      await (await import('./match.action.js')).match(flags);
    });
}
