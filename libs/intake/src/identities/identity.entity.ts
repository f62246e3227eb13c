import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const DUPLICATE_CHOICES = ['same_person', 'twin', 'typing_error'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** Everything that names a donor or a missing person; text columns hold ciphertext. */
@Entity('identity')
@Check('identity_duplicate_choice_check', oneOf('duplicate_choice', DUPLICATE_CHOICES))
@Check('identity_check', '(donor_id IS NULL) <> (case_id IS NULL)')
@Index('identity_one_id_number', ['idNumberIndex'], { unique: true, where: 'duplicate_choice IS NULL' })
@Index('identity_phone', ['phoneIndex'])
@Index('identity_name', ['nameIndex'])
@Index('identity_id_number', ['idNumberIndex'])
@Index('identity_without_name_index', ['id'], { where: '(name IS NOT NULL) AND (name_index IS NULL)' })
export class IdentityRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id', nullable: true, unique: true })
  donorId!: string | null;
  @ForeignKey('missing_case')
  @Column('uuid', { name: 'case_id', nullable: true, unique: true })
  caseId!: string | null;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { name: 'name_index', nullable: true }) nameIndex!: string | null;
  @Column('text', { name: 'id_number', nullable: true }) idNumber!: string | null;
  @Column('text', { name: 'id_number_index', nullable: true }) idNumberIndex!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { name: 'phone_index', nullable: true }) phoneIndex!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { name: 'duplicate_choice', nullable: true }) duplicateChoice!: DuplicateChoice | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
