import { headerKey } from '../layout/header-key.js';
import { isPedigree } from '../layout/long-layout.js';
import type { Layout, TextLayout } from '../layout/layout.js';
import { isOwnExport } from './own-export.js';

/** How files are called by what wrote them, as far as their content shows it. */
export const FORMATS = [
  'long',
  'wide',
  'genemapper',
  'genemarker',
  'strvalidator',
  'row_per_allele',
  'person_columns',
  'familias_text',
  'familias',
  'pedigree',
  'cmf_1',
  'cmf_3',
  'xlsx',
  'own_export',
  'archive',
] as const;
export type Format = (typeof FORMATS)[number];

/** Columns that only GeneMapper ID-X writes. */
const GENEMAPPER = ['cgq', 'gq', 'sq', 'ado', 'samplefile', 'sizestandard', 'ud1', 'analysismethod'];

/** Tables whose records are rows of the file. */
const PLAIN: readonly Format[] = [
  'long',
  'wide',
  'genemapper',
  'genemarker',
  'strvalidator',
  'pedigree',
  'own_export',
];

/** `long` or `wide` for plain tables, whatever wrote them; other formats are themselves. */
export function coarseFormat({ format, layout }: { format: Format; layout: Layout }): Format {
  return PLAIN.includes(format) ? layout.columns.kind : format;
}

/** What a delimited text is, by its header. */
export function formatOf({ header, columns, shape }: TextLayout): Format {
  const keys = header.map(headerKey);
  if (shape === 'per_allele') return 'row_per_allele';
  if (shape === 'transposed') return 'person_columns';
  if (shape === 'bare') return 'familias_text';
  if (isOwnExport(header)) return 'own_export';
  if (columns.kind === 'wide') return isPedigree(keys) ? 'pedigree' : 'wide';
  if (keys.includes('allele#1')) return 'genemarker';
  if (header.includes('Sample.Name') && header.includes('Allele.1')) return 'strvalidator';
  return keys.includes('panel') || GENEMAPPER.some((key) => keys.includes(key)) ? 'genemapper' : 'long';
}
