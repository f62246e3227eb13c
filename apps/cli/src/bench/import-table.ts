import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { LocusDictionary } from '@homeward/str';
import { CONTROLS } from '../demo/control-rows.js';
import type { TypedSample } from '../demo/typed-sample.js';

const DYES = ['B', 'G', 'Y', 'R', 'P'];
/** Samples of a plate of 96 wells, beside its two controls. */
const PLATE_SAMPLES = 94;
const WELL_ROWS = 'ABCDEFGH';

/**
 * `few`: those that a laboratory usually chooses, about 27 bytes a row, and no plates. `all`: also file, run, well, sizes,
 * areas, data points and flags, as an export without a choice has them: about 200 bytes a row, and plates with their controls.
 */
export type TableColumns = 'few' | 'all';

export interface TableKind {
  readonly columns: TableColumns;
  /** Without negative controls: all samples are held. */
  readonly held: boolean;
}

/** Writes the table that genotyping software exports: a row for each call, tabs between the cells. */
export async function writeTable(
  path: string,
  samples: readonly TypedSample[],
  { columns, held }: TableKind,
  loci: LocusDictionary,
): Promise<void> {
  const file = createWriteStream(path);
  const controls = held ? CONTROLS.filter(({ barcode }) => barcode !== 'NC') : CONTROLS;
  for (const text of columns === 'few' ? fewColumns(samples, controls) : allColumns(samples, controls, loci))
    if (!file.write(text)) await once(file, 'drain');
  file.end();
  await finished(file);
}

function* fewColumns(samples: readonly TypedSample[], controls: readonly TypedSample[]): Generator<string> {
  yield 'Sample Name\tMarker\tDye\tAllele 1\tAllele 2\tHeight 1\tHeight 2\r\n';
  for (const { barcode, genotypes } of [...controls, ...samples]) {
    const lines = Object.entries(genotypes).map(([marker, [first, second]], index) => {
      const alleles = first === second ? `${first}\t\t3980\t` : `${first}\t${second}\t2210\t2087`;
      return `${barcode}\t${marker}\t${dyeOf(index)}\t${alleles}\r\n`;
    });
    yield lines.length > 0 ? lines.join('') : `${barcode}\tTH01\tB\t\t\t\t\r\n`;
  }
}

function* allColumns(
  samples: readonly TypedSample[],
  controls: readonly TypedSample[],
  loci: LocusDictionary,
): Generator<string> {
  yield `${[
    ...['Status', 'Sample File', 'Sample Name', 'Sample Type', 'Analysis Method', 'Size Standard'],
    ...['Instrument Type', 'Run Name', 'Run Date & Time', 'Well', 'Marker', 'Dye'],
    ...['Allele', 'Size', 'Height', 'Peak Area', 'Data Point'].flatMap((name) => [`${name} 1`, `${name} 2`]),
    ...['ADO', 'OS', 'PHR', 'GQ'],
  ].join('\t')}\r\n`;
  for (let from = 0; from < samples.length; from += PLATE_SAMPLES) {
    const run = `Run_2026-01-05_Plate_${String(from / PLATE_SAMPLES + 1).padStart(4, '0')}`;
    const plate = [...controls, ...samples.slice(from, from + PLATE_SAMPLES)];
    for (const [place, sample] of plate.entries()) yield sampleRows(sample, run, place, loci);
  }
}

function sampleRows(
  { barcode, genotypes }: TypedSample,
  run: string,
  place: number,
  loci: LocusDictionary,
): string {
  const well = `${WELL_ROWS[place % 8]!}${String(Math.floor(place / 8) + 1).padStart(2, '0')}`;
  const type =
    barcode === 'NC' ? 'Negative Control' : barcode.startsWith('PC') ? 'Positive Control' : 'Sample';
  const before = `Analyzed\t${barcode}_${well}_001.hid\t${barcode}\t${type}\tAdvanced_HID_Method_v2\tGS600_LIZ_60_460\tABI3500xL\t${run}\t2026-01-05 09:30:00\t${well}`;
  const calls = Object.entries(genotypes);
  if (calls.length === 0) return `${before}\tTH01\tB${'\t'.repeat(14)}\r\n`;
  return calls
    .map(([marker, [first, second]], index) => {
      const repeat = loci.get(marker)?.repeatLength ?? 4;
      const [from, to] = [bases(first, repeat), bases(second, repeat)];
      const peaks =
        first === second
          ? `${first}\t\t${from}\t\t3980\t\t38512\t\t4211\t`
          : `${first}\t${second}\t${from}\t${to}\t2210\t2087\t21984\t20711\t4211\t4279`;
      return `${before}\t${marker}\t${dyeOf(index)}\t${peaks}\t0\t0\t1\t1.0\r\n`;
    })
    .join('');
}

/** The size of an allele whose flanks have 120 bases. */
function bases(allele: string, repeatLength: number): string {
  const [whole = '0', part = '0'] = allele.split('.');
  return (120.17 + Number(whole) * repeatLength + Number(part)).toFixed(2);
}

function dyeOf(index: number): string {
  return DYES[index % DYES.length]!;
}
