import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SEXES, type Sex } from '../sex.js';
import { PERSON_CATEGORIES, type PersonCategory } from './person-categories.js';

export type DonorKind = 'relative' | 'unknown_origin';

/** A person whose sample is taken, known everywhere but in `identity` by a code only. */
@Entity('donor')
@Index('donor_kind', ['kind', 'category', 'id'])
@Index('donor_district', ['districtId', 'id'])
@Index('donor_point', ['collectionPointId', 'id'])
@Check('donor_kind_check', oneOf('kind', ['relative', 'unknown_origin']))
@Check('donor_category_check', oneOf('category', PERSON_CATEGORIES))
@Check('donor_sex_check', oneOf('sex', SEXES))
@Check('donor_birth_year_check', '(birth_year >= 1900) AND (birth_year <= 2200)')
@Check('donor_check', `(kind = 'unknown_origin') = (category IS NOT NULL)`)
export class Donor {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) code!: string;
  @Column('text') kind!: DonorKind;
  @Column('text', { nullable: true }) category!: PersonCategory | null;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
  @Column('text') sex!: Sex;
  @Column('int', { name: 'birth_year', nullable: true }) birthYear!: number | null;
  @Column('date', { name: 'found_on', nullable: true }) foundOn!: string | null;
  /** Set while the donor's consent is withdrawn. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  /** Set while the family of this person is found: by a reunion that stands, or a wish to have no contact. */
  @Column('timestamptz', { name: 'family_found_at', nullable: true }) familyFoundAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by' })
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
