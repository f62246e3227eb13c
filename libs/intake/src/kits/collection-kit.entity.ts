import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const KIT_STATUSES = ['issued', 'used', 'void'] as const;
export type KitStatus = (typeof KIT_STATUSES)[number];

/** A pre-printed set of form and tube, issued to a point before any donor exists. */
@Entity('collection_kit')
@Index('collection_kit_district', ['districtId', 'status', 'id'])
@Index('collection_kit_point', ['collectionPointId', 'status', 'id'])
@Index('collection_kit_page', { synchronize: false })
@Check('collection_kit_status_check', oneOf('status', KIT_STATUSES))
export class CollectionKit {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'form_barcode', unique: true }) formBarcode!: string;
  @Column('text', { name: 'specimen_barcode', unique: true }) specimenBarcode!: string;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
  @Column('text') status!: KitStatus;
  @Column('timestamptz', { name: 'issued_at', default: () => 'now()' }) issuedAt!: Date;
}
