import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedReference } from '@homeward/laboratory/pure';
import { FrequencyTables } from '@homeward/policy/frequencies';
import { programRoot } from '@homeward/platform/pure';
import { progressBars } from './progress.js';
import { readArguments, type AvailableReferences, type SimulateFlags } from './simulate/arguments.js';
import { emptyFolder } from './simulate/disk-folder.js';
import { simulate } from './simulate/simulate.js';

/** Writes the database that the flags ask for. @throws Failure for flags that cannot be used */
export async function writeSynthetic(flags: SimulateFlags & { json?: boolean }): Promise<void> {
  const started = performance.now();
  const root = programRoot();
  const settings = readArguments(flags, knownTo(root));
  const { kit } = settings;
  const folder = emptyFolder(flags.out);
  if (kit.leftOut.length > 0)
    process.stderr.write(
      `left out, not autosomal or without frequencies in ${settings.frequencies}: ${kit.leftOut.join(', ')}\n`,
    );
  const { persons, families, relatives, files } = await simulate(
    settings,
    folder,
    versionOf(root),
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

function knownTo(root: string): AvailableReferences {
  const reference = publishedReference({ root });
  const tables = new FrequencyTables({ root });
  return {
    kits: reference.panels.names(),
    tables: tables.names(),
    kit: (name) => reference.panels.find(name),
    table: (name) => tables.get(name).table,
  };
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
