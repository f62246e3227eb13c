import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SpecimenStatus } from './specimen.states.js';

export const MATERIALS = ['blood_card', 'blood_tube', 'swab', 'reference_item'] as const;
export type Material = (typeof MATERIALS)[number];

/** One collected sample with its barcode. */
@Entity('specimen')
export class Specimen {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') barcode!: string;
  @Column('uuid', { name: 'kit_id' }) kitId!: string;
  @Column('uuid', { name: 'donor_id' }) donorId!: string;
  @Column('text') material!: Material;
  @Column('date', { name: 'collected_on' }) collectedOn!: string;
  @Column('text') status!: SpecimenStatus;
  @Column('uuid', { name: 'shipment_id', nullable: true }) shipmentId!: string | null;
  @Column('text', { name: 'reject_reason', nullable: true }) rejectReason!: string | null;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'collection_point_id' }) collectionPointId!: string;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
