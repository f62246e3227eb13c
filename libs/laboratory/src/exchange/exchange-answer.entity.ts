import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AnswerProblem } from './answer-check.js';
import { ANSWER_RESULTS, type AnswerResult } from './exchange.kinds.js';

/** A file of answers to one request, with the rows that were refused. */
@Entity('exchange_answer_file')
@Unique('exchange_answer_file_once', ['exchangeId', 'sha256'])
@Index('exchange_answer_file_content', ['fileId'])
export class ExchangeAnswerFile {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('exchange')
  @Column('uuid', { name: 'exchange_id' })
  exchangeId!: string;
  @ForeignKey('stored_file')
  @Column('uuid', { name: 'file_id' })
  fileId!: string;
  @Column('text') sha256!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('int') accepted!: number;
  /** Rows that say what another row or an earlier file said. */
  @Column('int') repeated!: number;
  @Column('int') refused!: number;
  @Column('jsonb') problems!: AnswerProblem[];
  @ForeignKey('account')
  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at', default: () => 'now()' }) uploadedAt!: Date;
}

/** What a recipient says of one profile that it received. */
@Entity('exchange_answer')
@Unique('exchange_answer_once', ['itemId', 'result', 'reference', 'answeredOn'])
@Index('exchange_answer_exchange', ['exchangeId', 'id'])
@Index('exchange_answer_of_file', ['answerFileId'])
@Index('exchange_answer_waiting', ['createdAt'], { where: `(noted_at IS NULL) AND (result <> 'no_match')` })
@Check('exchange_answer_result_check', oneOf('result', ANSWER_RESULTS))
@Check('exchange_answer_noted', '(noted_at IS NULL) = (noted_by IS NULL)')
export class ExchangeAnswer {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('exchange')
  @Column('uuid', { name: 'exchange_id' })
  exchangeId!: string;
  @ForeignKey('exchange_item')
  @Column('uuid', { name: 'item_id' })
  itemId!: string;
  @ForeignKey('exchange_answer_file')
  @Column('uuid', { name: 'answer_file_id' })
  answerFileId!: string;
  @Column('int', { name: 'row_number' }) rowNumber!: number;
  @Column('text') result!: AnswerResult;
  /** The recipient's own number; empty where it gives none. */
  @Column('text', { default: '' }) reference!: string;
  @Column('text', { default: '' }) remark!: string;
  @Column('date', { name: 'answered_on' }) answeredOn!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  /** What was done about a match. */
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy!: string | null;
  @Column('timestamptz', { name: 'noted_at', nullable: true }) notedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
}
