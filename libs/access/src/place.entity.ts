import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('district')
@Check('district_code_check', `code ~ '^[0-9]{6}$'`)
export class District {
  @PrimaryColumn('uuid') id!: string;
  /** Six digits of GB/T 2260. */
  @Column('text', { unique: true }) code!: string;
  @Column('text', { name: 'name_zh' }) nameZh!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
}

@Entity('collection_point')
export class CollectionPoint {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @Column('text', { unique: true }) code!: string;
  @Column('text', { name: 'name_zh' }) nameZh!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
}
