import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PLATE_STATUSES, type PlateStatus } from './plate.states.js';

/** A plate of 96 wells on its way through the laboratory. */
@Entity('plate')
@Index('plate_status', ['status', 'id'])
@Check('plate_status_check', oneOf('status', PLATE_STATUSES))
export class Plate {
  @PrimaryColumn('uuid') id!: string;
  /** Printed as barcode, and the name of the plate in the instrument: `PL-2026-0007`. */
  @Column('text', { unique: true }) number!: string;
  /** The kit. */
  @Column('text') panel!: string;
  @Column('text') assay!: string;
  @Column('text', { name: 'results_group' }) resultsGroup!: string;
  @Column('text', { name: 'file_name_convention' }) fileNameConvention!: string;
  @Column('text') status!: PlateStatus;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by' })
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy!: string | null;
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'amplified_by', nullable: true })
  amplifiedBy!: string | null;
  @Column('timestamptz', { name: 'amplified_at', nullable: true }) amplifiedAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'run_by', nullable: true })
  runBy!: string | null;
  @Column('timestamptz', { name: 'run_at', nullable: true }) runAt!: Date | null;
  @Column('timestamptz', { name: 'imported_at', nullable: true }) importedAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'failed_by', nullable: true })
  failedBy!: string | null;
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt!: Date | null;
  @Column('text', { name: 'failure_reason', nullable: true }) failureReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
