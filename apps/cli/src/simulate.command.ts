import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ReferenceData } from '@homeward/laboratory';
import { FrequencyTables } from '@homeward/policy';
import { loadConfig, type Config } from '@homeward/platform';
import { progressBars } from './progress.js';
import { readArguments, type AvailableReferences, type SimulateFlags } from './simulate/arguments.js';
import { emptyFolder } from './simulate/disk-folder.js';
import { FAMILY_WORDS } from './simulate/family-plan.js';
import { simulate } from './simulate/simulate.js';

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
    .action((flags: SimulateFlags & { json?: boolean }) => run(flags));
}

async function run(flags: SimulateFlags & { json?: boolean }): Promise<void> {
  const started = performance.now();
  const config = loadConfig({ DATABASE_URL: 'postgres://none' });
  const settings = readArguments(flags, knownTo(config));
  const { kit } = settings;
  const folder = emptyFolder(flags.out);
  if (kit.leftOut.length > 0)
    process.stderr.write(
      `left out, not autosomal or without frequencies in ${settings.frequencies}: ${kit.leftOut.join(', ')}\n`,
    );
  const { persons, families, relatives, files } = await simulate(
    settings,
    folder,
    versionOf(config),
    progressBars(),
  );
  const seconds = Math.round(performance.now() - started) / 1000;
  const personsPerSecond = Math.round(persons / seconds);
  const result = { persons, families, relatives, loci: kit.loci.length, seconds, personsPerSecond, files };
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(result)}\n`
      : `${persons} persons of unknown origin, ${families} families with ${relatives} relatives, ${kit.loci.length} loci: ${files.length} files in ${flags.out}, ${seconds} s\n`,
  );
}

function knownTo(config: Config): AvailableReferences {
  const reference = new ReferenceData(config);
  const tables = new FrequencyTables(config);
  return {
    kits: reference.panels.names(),
    tables: tables.names(),
    kit: (name) => reference.panels.find(name),
    table: (name) => tables.get(name).table,
  };
}

function versionOf({ root }: Config): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
