import type { AssessedSample } from '../samples/assess.js';
import type { Verdict } from '../verdict/judged-call.js';
import { verdictMessage } from '../verdict/codes.js';
import { newId, type Bilingual } from '@homeward/platform';
import { copyText, type CopyValue } from './copy.js';

/** Longest text of a cell that is stored with a verdict; the file itself keeps the rest. */
const LONGEST_CELL = 200;
/** More alleles than any instrument exports. */
export const MOST_CELLS = 40;

export const ROW_COLUMNS = [
  'batch_id',
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
  'kind',
  'specimen_id',
  'panel',
  'genotypes',
  'loci_typed',
  'status',
  'code',
  'field',
  'value',
  'message',
  'remarks',
] as const;

/** The samples of a batch as lines of `COPY import_sample`. */
export function* sampleCopyRows(batchId: string, samples: readonly AssessedSample[]): Generator<string> {
  for (const values of sampleValues(batchId, samples)) yield `${values.map(copyText).join('\t')}\n`;
}

function* sampleValues(batchId: string, samples: readonly AssessedSample[]): Generator<CopyValue[]> {
  for (const sample of samples)
    yield [
      newId(),
      batchId,
      shortened(sample.name),
      shortened(sample.plate),
      sample.kind,
      sample.specimenId,
      sample.panel,
      sample.genotypes,
      sample.lociTyped,
      sample.status,
      ...verdictValues(sample.verdict),
      // A list of objects is JSON to the column, and no array of the database.
      JSON.stringify(sample.remarks.map((remark) => ({ code: remark.code, message: messageOf(remark) }))),
    ];
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
