import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** How often an account looked something up by its number on one day (in China). */
@Entity('lookup_count')
@Check('lookup_count_kind_check', oneOf('kind', ['id_number', 'barcode']))
@Unique(['accountId', 'kind', 'day'])
export class LookupCount {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('text') kind!: string;
  @Column('date') day!: string;
  @Column('int') count!: number;
}
