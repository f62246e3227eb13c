import { recogniseText, type Encoding } from '../../table/encoding.js';
import type { TableRecord } from '../../table/table-form.js';
import type { TableFile } from '../../table/table-file.js';
import type { OpenedTable } from '../opened-table.js';
import { recordLayout } from '../record-layout.js';
import { LineReader } from '../text-lines.js';
import {
  FAMILIAS,
  readLoci,
  readPerson,
  readPersonCount,
  skipRelations,
  type FamLocus,
} from './fam-lines.js';

const COLUMNS = recordLayout({
  sample: 'Person',
  marker: 'Marker',
  alleles: ['Allele 1', 'Allele 2'],
});

/** The first line names the program; blanks and quotes before it do not matter. */
export function looksLikeFamilias(head: string): boolean {
  return /^\s*"?Output from Familias/i.test(head);
}

/**
 * Opens a file of Familias (`.fam`, version 3). Persons come before the loci that their numbers refer to, so the loci
 * are read first and the file a second time for the persons. Pedigrees, frequencies and mutation rates are not read.
 * A homozygote has the same number twice.
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised, FormatBroken
 */
export async function openFamTable(
  file: TableFile,
  fileName: string,
  stated: Encoding | undefined,
): Promise<OpenedTable> {
  const { encoding } = await recogniseText(file, fileName, stated);
  const lines = LineReader.of(file, encoding, FAMILIAS);
  const loci = await lines.closing(lociOf(lines));
  return {
    part: null,
    format: 'familias',
    statements: [
      { code: 'format', value: 'familias' },
      { code: stated === encoding ? 'encoding_stated' : 'encoding', value: encoding },
      { code: 'passed_over', value: 'Known relations, pedigrees, frequencies, mutation rates, [Advanced]' },
    ],
    layout: { ...COLUMNS, encoding },
    records: (onBytes) => persons(LineReader.of(file, encoding, FAMILIAS), loci, onBytes),
  };
}

async function lociOf(lines: LineReader): Promise<FamLocus[]> {
  const count = await readPersonCount(lines);
  for (let person = 0; person < count; person++) await readPerson(lines);
  await skipRelations(lines);
  return readLoci(lines);
}

async function* persons(
  lines: LineReader,
  loci: readonly FamLocus[],
  onBytes: (done: number) => Promise<void> | void = () => undefined,
): AsyncGenerator<TableRecord[]> {
  try {
    const count = await readPersonCount(lines);
    for (let person = 0; person < count; person++) {
      const { name, genotypes } = await readPerson(lines);
      yield genotypes.map(({ row, alleles, locus: index }, at): TableRecord => {
        const locus = loci[index];
        // A number without a name is no allele, and not an empty cell either.
        const nameOf = (allele: number) => locus?.alleles[allele] || `#${String(allele)}`;
        const cells = [name, locus?.name ?? `#${String(index)}`, ...alleles.map(nameOf)];
        return { rowNumber: row, cells, ...(at > 0 && { borrowed: [0] }) };
      });
      await onBytes(lines.done);
    }
  } finally {
    await lines.close();
  }
}
