import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A lot that was used for a plate; an expired one with the reason. */
@Entity('plate_lot')
@Index('plate_lot_lot', ['lotId'])
@Check('plate_lot_override_check', '(override_reason IS NULL) = (overridden_by IS NULL)')
export class PlateLot {
  @ForeignKey('plate')
  @PrimaryColumn('uuid', { name: 'plate_id' })
  plateId!: string;
  @ForeignKey('reagent_lot')
  @PrimaryColumn('uuid', { name: 'lot_id' })
  lotId!: string;
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'overridden_by', nullable: true })
  overriddenBy!: string | null;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt!: Date;
}
