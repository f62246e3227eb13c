import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

export const REAGENT_KINDS = ['kit', 'polymer', 'size_standard', 'formamide', 'control_dna'] as const;
export type ReagentKind = (typeof REAGENT_KINDS)[number];

/** A lot of something that is used up. */
@Entity('reagent_lot')
@Unique('reagent_lot_once', ['kind', 'name', 'lot'])
@Check('reagent_lot_kind_check', oneOf('kind', REAGENT_KINDS))
export class ReagentLot {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ReagentKind;
  @Column('text') name!: string;
  @Column('text') lot!: string;
  /** The last day on which it may be used. */
  @Column('date', { name: 'expires_on' }) expiresOn!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by' })
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
