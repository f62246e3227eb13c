import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One row: every pair of the rows before `cursor` is compared under the policy version. */
@Entity('link_state')
@Check('link_state_id_check', 'id = 1')
@Check('link_state_cursor_check', 'cursor >= 0')
export class LinkState {
  @PrimaryColumn('int') id!: number;
  @Column('bigint') cursor!: string;
  @ForeignKey('policy', 'version')
  @Column('int', { name: 'policy_version', nullable: true })
  policyVersion!: number | null;
  @Column('bigint', { name: 'left_out', default: () => '0' }) leftOut!: string;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}

/** A row of the index that is not compared with the rows before it: its comparison failed. */
@Entity('link_set_aside')
export class LinkSetAside {
  @ForeignKey('person_row', 'rowNumber')
  @PrimaryColumn('bigint', { name: 'row_number' })
  rowNumber!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
