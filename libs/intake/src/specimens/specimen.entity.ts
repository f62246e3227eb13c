import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SPECIMEN_STATUSES, type SpecimenStatus } from './specimen.states.js';

export const MATERIALS = ['blood_card', 'blood_tube', 'swab', 'reference_item'] as const;
export type Material = (typeof MATERIALS)[number];

/** One collected sample with its barcode. */
@Entity('specimen')
@Index('specimen_status', ['status', 'id'])
@Index('specimen_district', ['districtId', 'id'])
@Index('specimen_point', ['collectionPointId', 'id'])
@Check('specimen_material_check', oneOf('material', MATERIALS))
@Check('specimen_status_check', oneOf('status', SPECIMEN_STATUSES))
@Index('specimen_donor', ['donorId'])
@Index('specimen_shipment', ['shipmentId'])
export class Specimen {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) barcode!: string;
  @ForeignKey('collection_kit')
  @Column('uuid', { name: 'kit_id', unique: true })
  kitId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id' })
  donorId!: string;
  @Column('text') material!: Material;
  @Column('date', { name: 'collected_on' }) collectedOn!: string;
  @Column('text') status!: SpecimenStatus;
  @ForeignKey('shipment')
  @Column('uuid', { name: 'shipment_id', nullable: true })
  shipmentId!: string | null;
  @Column('text', { name: 'reject_reason', nullable: true }) rejectReason!: string | null;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by' })
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
