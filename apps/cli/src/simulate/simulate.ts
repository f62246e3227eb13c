import type { ProgressSteps } from '../progress.js';
import { aboutText, type SimulationCounts } from './about.js';
import { Draws } from './draws.js';
import { FamilyDrawer } from './family.js';
import { genotypeRows } from './genotype-rows.js';
import { HiddenChildren } from './hidden-children.js';
import type { OutputFolder } from './output.js';
import { CASE_HEADER, REGISTRATION_HEADER } from './registration-rows.js';
import { bytesOf } from './row-buffer.js';
import type { SimulationSettings } from './settings.js';
import { TableWriter } from './table-writer.js';
import { Typing } from './typing.js';
import { FamilyWriter, PEDIGREE_HEADER, QUERY_HEADER, TRUTH_HEADER } from './write-families.js';
import { writePersons } from './write-persons.js';

export const ABOUT = 'about.json';

/**
 * Writes a synthetic database: families who look for a child, persons of unknown origin with some of these children among
 * them, and the truth. Nothing is kept in memory but one buffer per table; each row can be drawn independently.
 */
export async function simulate(
  settings: SimulationSettings,
  folder: OutputFolder,
  version: string,
  steps: ProgressSteps,
): Promise<SimulationCounts> {
  const { seed, families, persons, present, typing, types, mutation, samplesPerFile } = settings;
  const { loci } = settings.kit;
  const format = genotypeRows(settings.layout, settings.kit);
  const samples = (stem: string): TableWriter =>
    new TableWriter(folder, { stem, extension: format.extension, perFile: samplesPerFile }, format.header);
  const table = (stem: string, header: string): Promise<TableWriter> =>
    new TableWriter(folder, { stem, extension: 'csv' }, header).open();
  const tables = {
    relatives: samples('relatives'),
    pedigrees: await table('pedigrees', PEDIGREE_HEADER),
    queries: await table('queries', QUERY_HEADER),
    cases: await table('cases', CASE_HEADER),
    registrations: await table('registrations', REGISTRATION_HEADER),
    truth: await table('truth', TRUTH_HEADER),
    persons: samples('persons'),
  };
  const source = {
    families: new FamilyDrawer(loci, types, mutation, new Draws(seed)),
    hidden: new HiddenChildren(families, persons, present, new Draws(seed)),
    typing: new Typing(typing, loci.length, new Draws(seed)),
    genotypeRows: format,
    draws: new Draws(seed),
  };
  const writer = new FamilyWriter(tables, { ...source, count: families, loci: loci.length });
  if (families > 0) await writer.write(steps('families'));
  if (persons > 0) await writePersons(tables, { ...source, count: persons, loci }, steps('persons'));
  steps(null);
  for (const each of Object.values(tables)) await each.close();
  const counts = {
    persons,
    families,
    relatives: writer.relatives,
    hidden: source.hidden.count,
    familiesByType: Object.fromEntries([...writer.byType].sort(([a], [b]) => (a < b ? -1 : 1))),
    files: [...Object.values(tables).flatMap((each) => each.files), ABOUT],
  };
  const about = await folder.create(ABOUT);
  await about.write(bytesOf(aboutText(settings, counts, version)));
  await about.close();
  return counts;
}
