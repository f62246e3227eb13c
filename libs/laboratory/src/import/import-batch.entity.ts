import { oneOf, stateList, type Bilingual } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Statement } from '../formats/opened-table.js';
import type { Encoding } from '../table/encoding.js';
import type { CellReport } from './cell-report.js';
import { GIVEN_UP, IMPORT_STATUSES, LET_IN, type ImportStatus } from './import-batch.states.js';

/** One uploaded genotype table and how far it has come. */
@Entity('import_batch')
@Index('import_batch_status', ['status', 'id'])
@Index('import_batch_file', ['fileId'])
@Check('import_batch_status_check', oneOf('status', IMPORT_STATUSES))
// Whatever the rule says, who uploaded a batch never let it in.
@Check(
  'import_batch_four_eyes',
  `(status NOT IN ${stateList(LET_IN)}) OR (decided_by IS DISTINCT FROM uploaded_by)`,
)
@Index('import_batch_once', ['sha256'], {
  unique: true,
  where: `status NOT IN ${stateList(GIVEN_UP)}`,
})
export class ImportBatch {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) number!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') sha256!: string;
  /** Its content; null for batches that were made without a file. */
  @ForeignKey('stored_file')
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;
  @Column('bigint', { name: 'size_bytes' }) sizeBytes!: string;
  /** The panel named at upload; rows that name their own panel keep it. */
  @Column('text', { nullable: true }) panel!: string | null;
  /** The panels that its rows are judged by. */
  @Column('text', { array: true, default: '{}' }) panels!: string[];
  @Column('text', { nullable: true }) format!: string | null;
  @Column('text', { nullable: true }) encoding!: string | null;
  /** The encoding that the person stated at upload; null: it is recognised. */
  @Column('text', { name: 'stated_encoding', nullable: true }) statedEncoding!: Encoding | null;
  /** What was decided about the file as a whole. */
  @Column('jsonb', { default: [] }) statements!: readonly Statement[];
  /** Names of the files of an archive, in the order of their numbers; empty for a file of its own. */
  @Column('text', { array: true, default: '{}' }) parts!: string[];
  /** The set of headers of each table. */
  @Column('text', { name: 'header_sets', array: true, default: '{}' }) headerSets!: string[];
  /** Nothing of it may be approved before it is handed in. */
  @Column('boolean', { name: 'check_only', default: false }) checkOnly!: boolean;
  @Column('text') status!: ImportStatus;
  @Column('int', { name: 'rows_total', default: 0 }) rowsTotal!: number;
  @Column('int', { name: 'rows_accepted', default: 0 }) rowsAccepted!: number;
  @Column('int', { name: 'rows_rejected', default: 0 }) rowsRejected!: number;
  @Column('int', { name: 'rows_skipped', default: 0 }) rowsSkipped!: number;
  @Column('int', { name: 'samples_total', default: 0 }) samplesTotal!: number;
  @Column('int', { name: 'samples_accepted', default: 0 }) samplesAccepted!: number;
  /** What became of the cells of the file; null until it is read, and for batches of earlier versions. */
  @Column('jsonb', { nullable: true }) cells!: CellReport | null;
  /** The version of the vocabulary that it was judged with; null until it is read, and for batches of earlier versions. */
  @ForeignKey('vocabulary_version', 'version')
  @Column('int', { name: 'vocabulary_version', nullable: true })
  vocabularyVersion!: number | null;
  @Column('text', { name: 'failure_code', nullable: true }) failureCode!: string | null;
  @Column('jsonb', { name: 'failure_message', nullable: true }) failureMessage!: Bilingual | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at', default: () => 'now()' }) uploadedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  /** The approval rule that it was decided under; null until then, if the uploader gave it up, and for earlier versions. */
  @ForeignKey('approval_rule', 'ruleVersion')
  @Column('int', { name: 'approval_rule_version', nullable: true })
  approvalRuleVersion!: number | null;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt!: Date | null;
  /** Which validation may write rows: each one that begins counts on. */
  @Column('int', { default: 0 }) attempt!: number;
  /** Rows, samples and findings are being written: nobody is shown any of them. */
  @Column('boolean', { name: 'verdicts_hidden', default: false }) verdictsHidden!: boolean;
  @Column('int', { default: 1 }) version!: number;
}
