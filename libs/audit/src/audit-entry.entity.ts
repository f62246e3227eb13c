import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, to which record, and when. Written in the business transaction; never changed. */
@Entity('audit_entry')
@Index('audit_entry_subject_type', ['subjectType', 'id'])
@Index('audit_entry_action', ['action', 'id'])
@Index('audit_entry_subject', ['subjectType', 'subjectId', 'at'])
@Index('audit_entry_account', ['accountId', 'id'], { where: `account_id IS NOT NULL AND role <> 'system'` })
/** GIN, the ids of the records of an entry on several */
@Index('audit_entry_several', { synchronize: false })
/** `(cluster, xid, id)` */
@Index('audit_entry_place', { synchronize: false })
export class AuditEntry {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('text') role!: string;
  @Column('text') action!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('text', { name: 'subject_id' }) subjectId!: string;
  @Column('text', { name: 'request_id', nullable: true }) requestId!: string | null;
  @Column('jsonb', { default: {} }) data!: Record<string, unknown>;
  @Column('text', { nullable: true, default: () => 'current_cluster()' }) cluster!: string | null;
}
