import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sex } from '../sex.js';

export type DonorKind = 'relative' | 'unknown_origin';

export const PERSON_CATEGORIES = [
  'rescued_child',
  'child_of_unknown_origin',
  'household_registration',
  'vagrant_minor',
  'abandoned_infant',
  'welfare_resident',
  'adult_seeking_family',
  'unidentified_body',
] as const;
export type PersonCategory = (typeof PERSON_CATEGORIES)[number];

/** A person whose sample is taken, known everywhere but in `identity` by a code only. */
@Entity('donor')
export class Donor {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') kind!: DonorKind;
  @Column('text', { nullable: true }) category!: PersonCategory | null;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'collection_point_id' }) collectionPointId!: string;
  @Column('text') sex!: Sex;
  @Column('int', { name: 'birth_year', nullable: true }) birthYear!: number | null;
  @Column('date', { name: 'found_on', nullable: true }) foundOn!: string | null;
  /** Set while the donor's consent is withdrawn. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
