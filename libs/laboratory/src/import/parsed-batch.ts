import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import type { Remark } from '../peaks/peak-remarks.js';
import type { AssessedSample } from '../samples/assess.js';
import type { Verdict } from '../verdict/judged-call.js';
import { verdictMessage } from '../verdict/codes.js';
import { newId, type Bilingual } from '@homeward/platform';
import { genotypeJson } from '../genotypes/genotype-json.js';
import type { DividedJson } from '../samples/plain-samples.js';
import { copyText, type CopyValue } from './copy.js';

/** Longest text of a cell that is stored with a verdict; the file itself keeps the rest. */
const LONGEST_CELL = 200;
/** More alleles than any instrument exports. */
export const MOST_CELLS = 40;

export const ROW_COLUMNS = [
  'batch_id',
  'part',
  'row_number',
  'position',
  'sample_name',
  'marker',
  'alleles',
  'status',
  'code',
  'field',
  'value',
  'message',
] as const;

export const SAMPLE_COLUMNS = [
  'id',
  'batch_id',
  'name',
  'plate',
  'well',
  'kind',
  'specimen_id',
  'panel',
  'number',
  'genotypes',
  'other_genotypes',
  'autosomal_loci',
  'loci_typed',
  'status',
  'code',
  'field',
  'value',
  'message',
  'remarks',
] as const;

/** A sample ready to be stored: its genotypes divided as a profile holds them. */
export interface NumberedSample {
  readonly number: number;
  readonly sample: AssessedSample;
  /** What the heights and sizes of its peaks say. */
  readonly peaks: readonly Remark[];
  readonly divided: DividedJson;
}

/** A sample of a batch as a line of `COPY import_sample`. */
export function sampleCopyRow(batchId: string, numbered: NumberedSample): string {
  return `${sampleValues(batchId, numbered).map(copyText).join('\t')}\n`;
}

function sampleValues(batchId: string, { number, sample, peaks, divided }: NumberedSample): CopyValue[] {
  return [
    newId(),
    batchId,
    shortened(sample.name),
    shortened(sample.plate),
    sample.well,
    sample.kind,
    sample.specimenId,
    sample.panel,
    number,
    divided.genotypes,
    divided.otherGenotypes,
    divided.autosomalLoci,
    sample.lociTyped,
    sample.status,
    ...verdictValues(sample.verdict),
    // A list of objects is JSON to the column, and no array of the database.
    JSON.stringify([
      ...sample.remarks.map((remark) => ({ code: remark.code, message: messageOf(remark) })),
      ...peaks.map(({ code, message }) => ({ code, message })),
    ]),
  ];
}

/** Genotypes as a JSON object. */
export function genotypesJson(genotypes: CalledGenotypes): string {
  return `{${Object.entries(genotypes)
    .map(([locus, call]) => genotypeJson(locus, call))
    .join(',')}}`;
}

/** Code, field, value and message as stored. */
export function verdictValues(verdict: Verdict | null): CopyValue[] {
  if (!verdict) return [null, null, null, null];
  const { code, field, value } = verdict;
  return [code, field && shortened(field), shortened(value), messageOf(verdict)];
}

function messageOf({ code, value, detail }: Verdict): Bilingual {
  return verdictMessage(code, { value: shortened(value), detail: shortened(detail) });
}

/** A cell as it is stored. */
export function shortened(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
}
