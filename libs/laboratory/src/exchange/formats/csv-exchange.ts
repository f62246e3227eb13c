import { csvCell } from '@homeward/rules';
import { CsvNotPossible } from '../exchange.errors.js';
import { readCsvAnswers } from './csv-answers.js';
import type { ExchangedProfile, ExchangeFormat, ExchangeMessage } from './exchange-format.js';

/** As many as CMF holds, so that a profile leaves in both formats or in neither. */
const ALLELES = 8;
const BYTE_ORDER_MARK = '\ufeff';
const HEADER = [
  ...['Sample Name', 'Family', 'Relation', 'Kit', 'Typed On', 'Marker'],
  ...Array.from({ length: ALLELES }, (_, index) => `Allele ${index + 1}`),
];

/** A long table, one row for each locus, which the import of this system reads as it is. */
export const csvExchange = {
  name: 'csv',
  mediaType: 'text/csv',
  extension: 'csv',
  holdsHaplotypes: true,
  fields: ['identifier', 'family_identifier', 'relation', 'loci_and_alleles', 'kit', 'typed_on'],
  write: (_: ExchangeMessage, profiles: AsyncIterable<ExchangedProfile>) => csvPieces(profiles),
  recognises: (head: string) => !/^\ufeff?\s*</.test(head),
  readAnswers: readCsvAnswers,
} as const satisfies ExchangeFormat;

async function* csvPieces(profiles: AsyncIterable<ExchangedProfile>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + rowOf(HEADER);
  for await (const { identifier, family, relation, kit, typedAt, loci } of profiles) {
    const whose = [identifier, family ?? '', relation ?? 'unknown_origin', kit ?? '', dayOf(typedAt)];
    yield loci
      .map(({ name, alleles }) => rowOf([...whose, name, ...cellsOf(identifier, name, alleles)]))
      .join('');
  }
}

/** A haplotype stands in one cell. @throws CsvNotPossible */
function cellsOf(identifier: string, locus: string, alleles: readonly string[]): string[] {
  const cells = locus === 'mtDNA' ? [alleles.join(' ')] : [...alleles];
  if (alleles.length === 0 || cells.length > ALLELES)
    throw new CsvNotPossible(`${identifier} ${locus}`, alleles.join(','), ALLELES);
  return [...cells, ...Array.from({ length: ALLELES - cells.length }, () => '')];
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
