import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { DeclaredRelation } from '../relation.js';

/** A donor's place in the pedigree of one case, as the family declares it. */
@Entity('case_member')
@Unique(['caseId', 'donorId'])
@Index('case_member_one_of_a_kind', ['caseId', 'relation'], {
  unique: true,
  where: `relation = ANY (ARRAY['father', 'mother', 'spouse_parent_of_child', 'paternal_grandfather', 'paternal_grandmother', 'maternal_grandfather', 'maternal_grandmother'])`,
})
@Index('case_member_donor', ['donorId'])
export class CaseMember {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('missing_case')
  @Column('uuid', { name: 'case_id' })
  caseId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id' })
  donorId!: string;
  @Column('text') relation!: DeclaredRelation;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
