import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WELL_KINDS, type WellKind } from './layout-rules.js';

/** What stands in one well. */
@Entity('plate_well')
@Index('plate_well_name', ['plateId', 'name'], { unique: true })
@Index('plate_well_specimen', ['specimenId'])
@Index('plate_well_once', ['specimenId'], { unique: true, where: 'active' })
@Check('plate_well_kind_check', oneOf('kind', WELL_KINDS))
@Check('plate_well_specimen_check', `(kind = 'sample') = (specimen_id IS NOT NULL)`)
export class PlateWell {
  @ForeignKey('plate')
  @PrimaryColumn('uuid', { name: 'plate_id' })
  plateId!: string;
  @PrimaryColumn('text') well!: string;
  @Column('text') kind!: WellKind;
  @Column('text') name!: string;
  @ForeignKey('specimen')
  @Column('uuid', { name: 'specimen_id', nullable: true })
  specimenId!: string | null;
  /** On its way: a specimen stands on one plate at a time. */
  @Column('boolean', { default: true }) active!: boolean;
}
