import type { ImportStatus, RowStatus, SampleKind, SampleStatus } from '../enums';

export interface ImportColumn {
  column: string;
  header: string;
  cells: number;
}
export interface RefusedImportColumn extends ImportColumn {
  row: number;
  value: string;
  code: string;
  message: string;
}
/** What became of the cells of a file. */
export interface ImportCells {
  used: number;
  notNeeded: number;
  refused: number;
  columnsNotNeeded: ImportColumn[];
  columnsRefused: RefusedImportColumn[];
}
export interface ImportBatch {
  id: string;
  number: string;
  fileName: string;
  sizeBytes: number;
  panel: string | null;
  format: string | null;
  encoding: string | null;
  status: ImportStatus;
  rows: { total: number; accepted: number; rejected: number; skipped: number };
  samples: { total: number; accepted: number };
  cells: ImportCells | null;
  failure: { code: string; message: string } | null;
  progress: { done: number; total: number } | null;
  uploadedBy: string;
  uploadedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  appliedAt: string | null;
  version: number;
}
export interface ImportSample {
  id: string;
  name: string;
  kind: SampleKind;
  specimenId: string | null;
  donorCode: string | null;
  lociTyped: number;
  status: SampleStatus;
  code: string | null;
  field: string | null;
  value: string | null;
  message: string | null;
}
export interface ImportRow {
  rowNumber: number;
  sampleName: string;
  marker: string;
  alleles: string[];
  status: RowStatus;
  code: string | null;
  field: string | null;
  value: string | null;
  message: string | null;
}
