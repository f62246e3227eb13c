import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sex } from '../sex.js';
import type { CaseStatus } from './case.states.js';
import type { DrawnPedigree } from './drawn-pedigree.js';

/** One missing person, and the family that looks for him or her. */
@Entity('missing_case')
export class MissingCase {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'collection_point_id' }) collectionPointId!: string;
  @Column('text') status!: CaseStatus;
  @Column('text', { name: 'missing_sex' }) missingSex!: Sex;
  @Column('date', { name: 'missing_birth_date', nullable: true }) missingBirthDate!: string | null;
  @Column('date', { name: 'missing_since' }) missingSince!: string;
  @Column('boolean') urgent!: boolean;
  /** Raised by every change of the family's genetics or pedigree; a search belongs to one version. */
  @Column('int', { name: 'search_version' }) searchVersion!: number;
  /** As it was drawn; null when it follows from the declared relations. */
  @Column('jsonb', { nullable: true, select: false }) pedigree?: DrawnPedigree | null;
  /** Members of the family who are searched for; `missing` is the person whom the case is about. */
  @Column('text', { name: 'missing_keys', array: true }) missingKeys!: string[];
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
