import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A batch of an import that names a plate. */
@Entity('plate_batch')
@Index('plate_batch_batch', ['batchId'])
export class PlateBatch {
  @ForeignKey('plate')
  @PrimaryColumn('uuid', { name: 'plate_id' })
  plateId!: string;
  @ForeignKey('import_batch')
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId!: string;
  @Column('timestamptz', { name: 'matched_at', default: () => 'now()' }) matchedAt!: Date;
}
