import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RECIPIENT_KINDS, type RecipientKind } from './exchange.kinds.js';

/** An office that profiles may be sent to. */
@Entity('exchange_recipient')
@Check('exchange_recipient_kind_check', oneOf('kind', RECIPIENT_KINDS))
// Not of recipients of before there were two persons.
@Check(
  'exchange_recipient_four_eyes',
  '(NOT in_force) OR ((approved_by IS NOT NULL) AND (approved_by <> changed_by))',
)
export class ExchangeRecipient {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'name_zh' }) nameZh!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  @Column('text') kind!: RecipientKind;
  /** Where its office is reached; no person's own address. */
  @Column('text') contact!: string;
  /** The agreement or order under which it receives profiles. */
  @Column('text') agreement!: string;
  /** Its code in files, such as an ORI. */
  @Column('text', { unique: true }) code!: string;
  /** Our code, as it has it. */
  @Column('text', { name: 'own_code' }) ownCode!: string;
  /** Nothing is sent under an agreement that is over. */
  @Column('boolean', { name: 'in_force' }) inForce!: boolean;
  /** Who proposed the last change, or took the recipient out of force. */
  @ForeignKey('account')
  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;
  /** Who approved it; null where it was taken out of force, and for changes of before there were two persons. */
  @ForeignKey('account')
  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
