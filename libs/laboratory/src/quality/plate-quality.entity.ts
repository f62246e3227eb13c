import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PlateCounts } from '../samples/plate-counts.js';

/**
 * What was counted on the plates of a batch when it was judged. How many of the samples are refused follows the batch:
 * it was counted when the batch had this version, 0 for never.
 */
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
