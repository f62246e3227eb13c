import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SEXES, type Sex } from '../sex.js';
import { CASE_STATUSES, type CaseStatus } from './case.states.js';
import type { DrawnPedigree } from './drawn-pedigree.js';

/** One missing person, and the family that looks for him or her. */
@Entity('missing_case')
@Index('missing_case_status', ['status', 'id'])
@Index('missing_case_district', ['districtId', 'id'])
@Index('missing_case_point', ['collectionPointId', 'id'])
@Check('missing_case_status_check', oneOf('status', CASE_STATUSES))
@Check('missing_case_missing_sex_check', oneOf('missing_sex', SEXES))
@Check('missing_case_check', '(missing_birth_date IS NULL) OR (missing_birth_date <= missing_since)')
@Check('missing_case_missing_keys_check', 'cardinality(missing_keys) > 0')
/** `(((NOT urgent)), id) WHERE (status = 'open'::text)` */
@Index('missing_case_in_turn', { synchronize: false })
export class MissingCase {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) number!: string;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
  @Column('text') status!: CaseStatus;
  @Column('text', { name: 'missing_sex' }) missingSex!: Sex;
  @Column('date', { name: 'missing_birth_date', nullable: true }) missingBirthDate!: string | null;
  @Column('date', { name: 'missing_since' }) missingSince!: string;
  @Column('boolean', { default: false }) urgent!: boolean;
  /** Raised by every change of the family's genetics or pedigree; a search belongs to one version. */
  @Column('int', { name: 'search_version', default: 1 }) searchVersion!: number;
  /** As it was drawn; null when it follows from the declared relations. */
  @Column('jsonb', { nullable: true, select: false }) pedigree?: DrawnPedigree | null;
  /** Members of the family who are searched for; `missing` is the person whom the case is about. */
  @Column('text', { name: 'missing_keys', array: true, default: '{missing}' }) missingKeys!: string[];
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by' })
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
