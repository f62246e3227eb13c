import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('district')
export class District {
  @PrimaryColumn('uuid') id!: string;
  /** Six digits of GB/T 2260. */
  @Column('text') code!: string;
  @Column('text', { name: 'name_zh' }) nameZh!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
}

@Entity('collection_point')
export class CollectionPoint {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('text') code!: string;
  @Column('text', { name: 'name_zh' }) nameZh!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
}
