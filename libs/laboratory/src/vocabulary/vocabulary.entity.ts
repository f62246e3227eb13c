import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VOCABULARY_KINDS, type VocabularyKind } from '../reference/vocabulary-entry.js';

/** Whose words an entry holds: the release's, or the laboratory's own. */
export const ORIGINS = ['published', 'laboratory'] as const;
export type Origin = (typeof ORIGINS)[number];

/** One version of the vocabulary; the highest is in force. */
@Entity('vocabulary_version')
@Check('vocabulary_version_origin_check', oneOf('origin', ORIGINS))
export class VocabularyVersion {
  @PrimaryColumn('int') version!: number;
  @Column('text') origin!: Origin;
  /** SHA-256 of the entries that the release brought; only where the version came with a release. */
  @Column('text', { nullable: true }) digest!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

/** One entry, and from which version until before which one it holds. */
@Entity('vocabulary_entry')
@Index('vocabulary_entry_in_force', ['kind', 'key'], { unique: true, where: 'until IS NULL' })
@Index('vocabulary_entry_since', ['since'])
@Check('vocabulary_entry_kind_check', oneOf('kind', VOCABULARY_KINDS))
@Check('vocabulary_entry_origin_check', oneOf('origin', ORIGINS))
export class VocabularyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: VocabularyKind;
  @Column('text') key!: string;
  @Column('jsonb') value!: object;
  @Column('text') source!: string;
  @Column('text') origin!: Origin;
  /** Order within its kind: kits that two names fit are tried in it. */
  @Column('int') place!: number;
  @ForeignKey('vocabulary_version', 'version')
  @Column('int')
  since!: number;
  @ForeignKey('vocabulary_version', 'version')
  @Column('int', { nullable: true })
  until!: number | null;
}
