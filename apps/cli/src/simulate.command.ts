import type { Command } from 'commander';
import type { SimulateFlags } from './simulate/arguments.js';
import { FAMILY_WORDS } from './simulate/family-plan.js';

const DEFAULT_TYPES =
  'trio:8,mother:4,father:2,full_sibling:1,siblings:1,grandparents:1,grandparent+sibling:1,half_sibling:1,avuncular:1';

/** `homeward simulate`: a synthetic database in the formats of the import, with the truth beside it. */
export function registerSimulate(program: Command): void {
  program
    .command('simulate')
    .description(
      'write a synthetic database: genotype tables, registrations and pedigrees, with the truth beside them',
    )
    .requiredOption('--families <n>', 'families who look for a missing child')
    .requiredOption('--persons <m>', 'persons of unknown origin, the missing children among them')
    .requiredOption(
      '--kit <name>',
      'typing kit, for example GlobalFiler; loci without frequencies are left out',
    )
    .requiredOption('--frequencies <table>', 'population table, for example kinsimu_hebei_42loci')
    .requiredOption('--out <dir>', 'a new or empty folder; about.json is written last')
    .option('--seed <s>', 'whole number; the same arguments give the same bytes on any machine', '1')
    .option(
      '--family-types <list>',
      `types with their weights: ${FAMILY_WORDS.join(', ')}, joined by +`,
      DEFAULT_TYPES,
    )
    .option(
      '--present <share>',
      'share of the missing children who are among the persons, at random rows',
      '0.8',
    )
    .option(
      '--mutation <rate>',
      'probability that an allele mutates on its way from parent to child: one for both, or paternal,maternal',
      '0.002,0.0005',
    )
    .option('--missing <share>', 'probability that an STR locus of a sample is not typed', '0')
    .option(
      '--dropout <share>',
      'probability that a typed heterozygous genotype shows one allele only because the other dropped out; it is then written like a homozygote (no dropout at AMEL)',
      '0',
    )
    .option('--layout <layout>', 'wide: one row per sample; long: one row per sample and marker', 'wide')
    .option(
      '--samples-per-file <n>',
      'the import takes 1.5 million calls in a file: 50000 samples of 30 markers',
      '50000',
    )
    .option('--json', 'print one JSON object and nothing else on standard output')
    .action(async (flags: SimulateFlags & { json?: boolean }) => {
      await (await import('./simulate.action.js')).writeSynthetic(flags);
    });
}
