import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The content of an uploaded file. The same content is stored once. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn('uuid') id!: string;
  /** Null as long as it is being written. */
  @Column('text', { nullable: true, unique: true }) sha256!: string | null;
  @Column('bigint', { name: 'size_bytes' }) sizeBytes!: string;
  @Column('timestamptz', { name: 'stored_at', default: () => 'now()' }) storedAt!: Date;
}

/** A piece of it, in the order of their numbers. */
@Entity('stored_file_piece')
export class StoredFilePiece {
  @ForeignKey('stored_file')
  @PrimaryColumn('uuid', { name: 'file_id' })
  fileId!: string;
  @PrimaryColumn('int') number!: number;
  @Column('bytea') content!: Buffer;
  /** By gzip; a file of an earlier version is one piece as it is. */
  @Column('boolean', { default: true }) compressed!: boolean;
}
