import type { Locale } from '@homeward/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportContent } from './report.content.js';

/** A written report: the facts it was written from, and the bytes. Never rewritten; a change is a new revision. */
@Entity('match_report')
export class MatchReport {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'hit_id' }) hitId!: string;
  @Column('text') number!: string;
  @Column('int') revision!: number;
  @Column('text') locale!: Locale;
  @Column('text', { name: 'verification_code' }) verificationCode!: string;
  @Column('text') sha256!: string;
  @Column('jsonb') content!: ReportContent;
  @Column('bytea', { select: false }) pdf!: Buffer;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
