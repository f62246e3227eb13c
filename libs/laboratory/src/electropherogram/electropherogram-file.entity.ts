import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The bytes of an electropherogram, compressed with gzip. */
@Entity('electropherogram_file')
export class ElectropherogramFile {
  @ForeignKey('electropherogram')
  @PrimaryColumn('uuid', { name: 'electropherogram_id' })
  electropherogramId!: string;
  @Column('bytea') content!: Buffer;
}
