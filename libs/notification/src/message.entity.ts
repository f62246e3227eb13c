import type { Role } from '@homeward/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something a role must know. It goes to the role's queue (of a district, where the role has one), never to one officer. */
@Entity('message')
@Index('message_district', ['districtId', 'role', 'id'])
@Index('message_unread', ['role', 'id'], { where: 'acknowledged_at IS NULL' })
@Index('message_page', ['role', 'id'])
@Unique(['role', 'districtId', 'kind', 'subjectId'])
@Index('message_queue', ['role', 'acknowledgedAt', 'createdAt'])
export class Message {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') role!: Role;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id', nullable: true })
  districtId!: string | null;
  @Column('text') kind!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** Codes and numbers only: names stay in the identity table. */
  @Column('jsonb', { default: {} }) params!: Record<string, string | number | boolean | null>;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'acknowledged_by', nullable: true })
  acknowledgedBy!: string | null;
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt!: Date | null;
}
