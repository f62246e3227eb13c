import type {
  FindingDecision,
  FindingStatus,
  ImportStatus,
  RowStatus,
  SampleKind,
  SampleStatus,
} from '../enums';

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
  /** Named at upload. */
  panel: string | null;
  /** That the rows were judged by. */
  panels: string[];
  format: string | null;
  encoding: string | null;
  status: ImportStatus;
  rows: { total: number; accepted: number; rejected: number; skipped: number };
  samples: { total: number; accepted: number; held: number };
  cells: ImportCells | null;
  failure: { code: string; message: string } | null;
  progress: { done: number; total: number } | null;
  lastError: { attempts: number; error: string } | null;
  openFindings: number;
  ownUpload: boolean;
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
  plate: string;
  kind: SampleKind;
  specimenId: string | null;
  donorCode: string | null;
  lociTyped: number;
  status: SampleStatus;
  code: string | null;
  field: string | null;
  value: string | null;
  message: string | null;
  remarks: { code: string; message: string }[];
}
export interface ImportFinding {
  id: string;
  code: string;
  scope: 'plate' | 'sample';
  plate: string;
  sampleName: string;
  message: string;
  differing: { locus: string; inForce: string[]; typed: string[]; dropOut: boolean }[];
  status: FindingStatus;
  decisions: FindingDecision[];
  decision: FindingDecision | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  version: number;
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
