import { oneOf } from '../one-of.js';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The mode that this database was set up in; one row, written once. */
@Entity('installation')
@Check('installation_id_check', 'id = 1')
@Check('installation_mode_check', oneOf('mode', ['demonstration', 'production']))
export class Installation {
  @PrimaryColumn('int') id!: number;
  @Column('text') mode!: string;
  @Column('timestamptz', { name: 'set_up_at', default: () => 'now()' }) setUpAt!: Date;
}
