import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Load } from './loads.js';

/** A queue whose jobs wait until a person lets them run again. The workers carry it to BullMQ. */
@Entity('queue_pause')
export class QueuePause {
  @PrimaryColumn('text') load!: Load;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'paused_at', default: () => 'now()' }) pausedAt!: Date;
}
