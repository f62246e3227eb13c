import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeclaredRelation } from '../relation.js';

/** A donor's place in the pedigree of one case, as the family declares it. */
@Entity('case_member')
export class CaseMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'donor_id' }) donorId!: string;
  @Column('text') relation!: DeclaredRelation;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'collection_point_id' }) collectionPointId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
