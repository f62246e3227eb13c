import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@homeward/platform';
import { parseFrequencyTable, type FrequencyTable } from '@homeward/str';
import { parse } from 'csv-parse/sync';
import { UnknownFrequencyTable } from './policy.errors.js';

/** A population table with the sentence that says where it is from. */
export interface SourcedTable {
  readonly table: FrequencyTable;
  readonly source: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
}

/**
 * Tables read by this process, by name and digest: every part of it has one object for one content, and with it what
 * the kinship library keeps by it.
 */
const parsed = new Map<string, FrequencyTable>();

/** The population tables of fixtures/frequencies; INDEX.csv lists them with their sources. */
export class FrequencyTables {
  private readonly folder: string;
  private readonly loaded = new Map<string, SourcedTable>();

  constructor(config: Pick<Config, 'root'>) {
    this.folder = join(config.root, 'fixtures', 'frequencies');
  }

  names(): string[] {
    return readdirSync(this.folder)
      .filter((file) => file.endsWith('.csv') && file !== 'INDEX.csv')
      .map((file) => file.slice(0, -'.csv'.length))
      .sort();
  }

  /** @throws UnknownFrequencyTable when fixtures/frequencies has no such table */
  get(name: string): SourcedTable {
    const known = this.loaded.get(name);
    if (known) return known;
    const names = this.names();
    if (!names.includes(name)) throw new UnknownFrequencyTable(name, names);
    const bytes = readFileSync(join(this.folder, `${name}.csv`));
    const digest = createHash('sha256').update(bytes).digest('hex');
    const table = parsedOnce(bytes, name, digest);
    const sourced = { table, source: this.sourceOf(`${name}.csv`), digest };
    this.loaded.set(name, sourced);
    return sourced;
  }

  private sourceOf(file: string): string {
    const rows = parse(readFileSync(join(this.folder, 'INDEX.csv'), 'utf8'), {
      columns: true,
    }) as unknown as Record<string, string>[];
    return rows.find((row) => row.file === file)?.source ?? '';
  }
}

function parsedOnce(bytes: Buffer, name: string, digest: string): FrequencyTable {
  const key = `${name} ${digest}`;
  let table = parsed.get(key);
  if (!table) parsed.set(key, (table = parseFrequencyTable(bytes.toString('utf8'), name)));
  return table;
}
