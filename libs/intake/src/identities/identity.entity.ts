import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DUPLICATE_CHOICES = ['same_person', 'twin', 'typing_error'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** Everything that names a donor or a missing person; text columns hold ciphertext. */
@Entity('identity')
export class IdentityRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'donor_id', nullable: true }) donorId!: string | null;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'collection_point_id' }) collectionPointId!: string;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { name: 'name_index', nullable: true }) nameIndex!: string | null;
  @Column('text', { name: 'id_number', nullable: true }) idNumber!: string | null;
  @Column('text', { name: 'id_number_index', nullable: true }) idNumberIndex!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { name: 'phone_index', nullable: true }) phoneIndex!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { name: 'duplicate_choice', nullable: true }) duplicateChoice!: DuplicateChoice | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
