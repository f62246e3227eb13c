import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PlateCounts } from './plate-figures.js';

/** What was counted on the plates of a batch, when it had this version: a copy, which is counted anew when it changes. */
@Entity('plate_quality')
export class PlateQuality {
  @ForeignKey('import_batch')
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId!: string;
  /** Plate, else run; empty where the file names none. */
  @PrimaryColumn('text') plate!: string;
  @Column('int', { name: 'batch_version' }) batchVersion!: number;
  @Column('jsonb') counts!: PlateCounts;
}
