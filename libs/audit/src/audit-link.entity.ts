import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One link of the hash chain: the entry sealed at this place, and the hash up to here. Never changed. */
@Entity('audit_link')
export class AuditLink {
  @PrimaryColumn('bigint') seq!: string;
  @ForeignKey('audit_entry')
  @Column('uuid', { name: 'entry_id', unique: true })
  entryId!: string;
  @Column('bytea', { name: 'previous_hash' }) previousHash!: Buffer;
  @Column('bytea') hash!: Buffer;
  @Column('timestamptz', { name: 'sealed_at', default: () => 'clock_timestamp()' }) sealedAt!: Date;
}
