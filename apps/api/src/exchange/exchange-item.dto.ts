import { DECLARED_RELATIONS, type DeclaredRelation } from '@homeward/intake';
import {
  ANSWER_RESULTS,
  type AnswerFileView,
  type AnswerResult,
  type AnswerView,
  EXCHANGE_STATUSES,
  type ExchangeStatus,
  ITEM_STATUSES,
  type ItemStatus,
  type ItemView,
  SENT_STATES,
  type SentState,
  type SentView,
} from '@homeward/laboratory';
import type { Locale } from '@homeward/platform';
import { ApiProperty } from '@nestjs/swagger';

class WhoseDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'EX4K0Z7QW2MA', description: 'As this recipient knows the donor' })
  identifier!: string;
  @ApiProperty({ format: 'uuid' }) donorId!: string;
  @ApiProperty({ example: 'P-000017' }) donorCode!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) caseId!: string | null;
  @ApiProperty({ type: String, nullable: true }) caseNumber!: string | null;
  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'Relation', nullable: true })
  relation!: DeclaredRelation | null;
}

export class ExchangeItemDto extends WhoseDto {
  @ApiProperty({ description: 'In the list and in the file' }) place!: number;
  @ApiProperty({ type: String, nullable: true, example: 'EF7W0Z1QK2M3' }) family!: string | null;
  @ApiProperty({ enum: ITEM_STATUSES, enumName: 'ExchangeItemStatus' }) status!: ItemStatus;
  @ApiProperty({ type: Number, nullable: true, description: 'Version of the profile that was sent' })
  revision!: number | null;
  @ApiProperty({ enum: SENT_STATES, enumName: 'SentState', nullable: true, description: 'What it is today' })
  state!: SentState | null;
  @ApiProperty({
    enum: ANSWER_RESULTS,
    enumName: 'AnswerResult',
    nullable: true,
    description: 'The newest answer',
  })
  result!: AnswerResult | null;
}

export class ExchangeItemPageDto {
  @ApiProperty({ type: [ExchangeItemDto] }) items!: ExchangeItemDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ExchangeAnswerDto extends WhoseDto {
  @ApiProperty({ enum: SENT_STATES, enumName: 'SentState' }) state!: SentState;
  @ApiProperty({ enum: ANSWER_RESULTS, enumName: 'AnswerResult' }) result!: AnswerResult;
  @ApiProperty({ example: 'N-2026-0815', description: "The recipient's own number" }) reference!: string;
  @ApiProperty({ example: 'two loci to be checked' }) remark!: string;
  @ApiProperty({ format: 'date' }) answeredOn!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What was done about it' }) note!: string | null;
  @ApiProperty({ type: String, nullable: true }) notedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) notedAt!: string | null;
  @ApiProperty() version!: number;
}

export class ExchangeAnswerPageDto {
  @ApiProperty({ type: [ExchangeAnswerDto] }) items!: ExchangeAnswerDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class AnswerProblemDto {
  @ApiProperty({ description: 'Row of the table, or line of the text' }) row!: number;
  @ApiProperty({ example: 'Result' }) column!: string;
  @ApiProperty({ example: 'perhaps' }) value!: string;
  @ApiProperty() reason!: string;
}

export class AnswerFileDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'answers.csv' }) fileName!: string;
  @ApiProperty() sha256!: string;
  @ApiProperty({ description: 'Rows that were stored' }) accepted!: number;
  @ApiProperty({ description: 'Rows that say what was stored already' }) repeated!: number;
  @ApiProperty({ description: 'Rows that were refused' }) refused!: number;
  @ApiProperty({ type: [AnswerProblemDto], description: 'The first refused rows, with the cell' })
  problems!: AnswerProblemDto[];
  @ApiProperty() uploadedBy!: string;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
}

export class TakenAnswersDto {
  @ApiProperty({ type: AnswerFileDto }) file!: AnswerFileDto;
  @ApiProperty({ description: 'The same content was imported before; nothing was stored now' })
  again!: boolean;
}

export class SentProfileDto {
  @ApiProperty({ format: 'uuid' }) exchangeId!: string;
  @ApiProperty({ example: 'EX-2026-0007' }) number!: string;
  @ApiProperty({ enum: EXCHANGE_STATUSES, enumName: 'ExchangeStatus' }) status!: ExchangeStatus;
  @ApiProperty({ example: 'National anti-trafficking DNA database' }) recipient!: string;
  @ApiProperty({ example: 'EX4K0Z7QW2MA' }) identifier!: string;
  @ApiProperty({ description: 'Version of the profile that was sent' }) revision!: number;
  @ApiProperty({ enum: SENT_STATES, enumName: 'SentState' }) state!: SentState;
  @ApiProperty({ format: 'date-time' }) producedAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) deliveredAt!: string | null;
  @ApiProperty({ enum: ANSWER_RESULTS, enumName: 'AnswerResult', nullable: true })
  result!: AnswerResult | null;
}

export function toItemDto(view: ItemView): ExchangeItemDto {
  return { ...view };
}

export function toAnswerDto({ notedByName, notedAt, ...view }: AnswerView): ExchangeAnswerDto {
  return { ...view, notedBy: notedByName, notedAt: notedAt?.toISOString() ?? null };
}

export function toAnswerFileDto(view: AnswerFileView, locale: Locale): AnswerFileDto {
  const { id, fileName, sha256, accepted, repeated, refused, uploadedByName, uploadedAt } = view;
  const problems = view.problems.map(({ why, ...cell }) => ({ ...cell, reason: why[locale] }));
  const counts = { accepted, repeated, refused };
  return {
    id,
    fileName,
    sha256,
    ...counts,
    problems,
    uploadedBy: uploadedByName,
    uploadedAt: uploadedAt.toISOString(),
  };
}

export function toSentDto(view: SentView, locale: Locale): SentProfileDto {
  const { exchangeId, number, status, identifier, revision, state, result } = view;
  return {
    ...{ exchangeId, number, status, identifier, revision, state, result },
    recipient: locale === 'zh' ? view.recipientZh : view.recipientEn,
    producedAt: view.producedAt.toISOString(),
    deliveredAt: view.deliveredAt?.toISOString() ?? null,
  };
}
