import type { SampleKind } from '../import/import-sample.entity.js';

const TYPES: readonly (readonly [SampleKind, RegExp])[] = [
  ['ladder', /ladder|分型标准物|标准物/i],
  ['positive_control', /positive|阳性/i],
  ['negative_control', /negative|阴性|blank|空白/i],
];

/** Names that stand for a control where the file has no column of sample types. */
const NAMES: readonly (readonly [SampleKind, RegExp])[] = [
  ['ladder', /ladder|分型标准物/i],
  [
    'negative_control',
    /^(?:nc|ntc|neg|negative|blank|阴性对照|空白)(?:[\s_.-]*(?:control|ctrl))?[\s_.-]*\d*$/i,
  ],
  [
    'positive_control',
    /^(?:pc|pos|positive|阳性对照)(?:[\s_.-]*(?:control|ctrl))?(?:[\s_.-]*(?:\d{1,2}|2800m|9947a|9948|(?:dna)?007|k562))?$/i,
  ],
  ['positive_control', /^(?:2800m|9947a|9948|(?:dna)?007|k562)(?:[\s_.-]*\d{1,2})?$/i],
];

/** What a sample is: by its declared type, else by a name that no specimen barcode can have. */
export function sampleKind(sampleType: string, sampleName: string): SampleKind {
  const type = sampleType.trim();
  const rules = type === '' ? NAMES : TYPES;
  const text = type === '' ? sampleName.trim() : type;
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? 'sample';
}
