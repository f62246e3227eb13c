import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The bytes of an uploaded genotype table. */
@Entity('import_file')
export class ImportFile {
  @ForeignKey('import_batch')
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId!: string;
  @Column('bytea') content!: Buffer;
}
