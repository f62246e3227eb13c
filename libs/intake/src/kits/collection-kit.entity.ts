import { Column, Entity, PrimaryColumn } from 'typeorm';

export const KIT_STATUSES = ['issued', 'used', 'void'] as const;
export type KitStatus = (typeof KIT_STATUSES)[number];

/** A pre-printed set of form and tube, issued to a point before any donor exists. */
@Entity('collection_kit')
export class CollectionKit {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'form_barcode' }) formBarcode!: string;
  @Column('text', { name: 'specimen_barcode' }) specimenBarcode!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'collection_point_id' }) collectionPointId!: string;
  @Column('text') status!: KitStatus;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt!: Date;
}
