import { oneOf, type Locale } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ReportContent } from './report.content.js';

/** A written report: the facts it was written from, and the bytes. Never rewritten; a change is a new revision. */
@Entity('match_report')
@Check('match_report_locale_check', oneOf('locale', ['zh', 'en']))
@Unique(['hitId', 'revision', 'locale'])
@Unique(['verificationCode', 'locale'])
export class MatchReport {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('hit')
  @Column('uuid', { name: 'hit_id' })
  hitId!: string;
  @Column('text') number!: string;
  @Column('int') revision!: number;
  @Column('text') locale!: Locale;
  @Column('text', { name: 'verification_code' }) verificationCode!: string;
  @Column('text') sha256!: string;
  @Column('jsonb') content!: ReportContent;
  @Column('bytea', { select: false }) pdf!: Buffer;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
