import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { oneOf } from '../one-of.js';
import { LOADS, type Load } from './loads.js';

/** A queue whose jobs wait until a person lets them run again. The workers carry it to BullMQ. */
@Entity('queue_pause')
@Check('queue_pause_load_check', oneOf('load', LOADS))
export class QueuePause {
  @PrimaryColumn('text') load!: Load;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'paused_at', default: () => 'now()' }) pausedAt!: Date;
}
