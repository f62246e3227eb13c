import {
  EXCHANGE_FORMATS,
  EXCHANGE_PURPOSES,
  EXCHANGE_STATUSES,
  EXCHANGED_FIELDS,
  type ExchangedField,
  type ExchangeFormatName,
  type ExchangePurpose,
  type ExchangeStatus,
  type ExchangeView,
  LOCI_CHOICES,
  type LociChoice,
  type Preview,
} from '@homeward/laboratory';
import type { TimelineEntry } from '@homeward/intake';
import type { Actor, Locale } from '@homeward/platform';
import { ApiProperty } from '@nestjs/swagger';
import { TimelineEntryDto, toTimelineEntryDto } from '../cases/parts.dto.js';
import { EXCHANGE_STEPS, type ExchangeStep, exchangeSteps } from '../steps/exchange.steps.js';
import { ExchangeSelectionBody } from './exchange-input.dto.js';

export class ExchangePreviewDto {
  @ApiProperty({ description: 'Persons of unknown origin whose profile would be sent' }) persons!: number;
  @ApiProperty() families!: number;
  @ApiProperty({ description: 'Relatives whose profile would be sent' }) relatives!: number;
  @ApiProperty({ description: 'Persons with a profile whose family was found: not sent' })
  familyFound!: number;
  @ApiProperty({ description: 'Donors among them who are not typed, or have not consented: not sent' })
  withoutProfile!: number;
  @ApiProperty({
    enum: EXCHANGED_FIELDS,
    enumName: 'ExchangedField',
    isArray: true,
    description: 'What leaves with each profile; nothing else does',
  })
  fields!: ExchangedField[];
  @ApiProperty({ type: [String], example: ['D3S1358', 'TH01'] }) lociNames!: string[];
}

export class ExchangeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'EX-2026-0007' }) number!: string;
  @ApiProperty({ format: 'uuid' }) recipientId!: string;
  @ApiProperty({ example: 'National anti-trafficking DNA database' }) recipient!: string;
  @ApiProperty({ enum: EXCHANGE_PURPOSES, enumName: 'ExchangePurpose' }) purpose!: ExchangePurpose;
  @ApiProperty({ enum: EXCHANGE_FORMATS, enumName: 'ExchangeFormat' }) format!: ExchangeFormatName;
  @ApiProperty({ enum: EXCHANGE_STATUSES, enumName: 'ExchangeStatus' }) status!: ExchangeStatus;
  @ApiProperty() persons!: number;
  @ApiProperty() families!: number;
  @ApiProperty() relatives!: number;
  @ApiProperty({ example: '陈静' }) requestedBy!: string;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ description: 'Answers so far' }) answers!: number;
  @ApiProperty({ description: 'Matches that nobody has dealt with' }) answersWaiting!: number;
  @ApiProperty() version!: number;
}

export class ExchangeDetailDto extends ExchangeDto {
  @ApiProperty({ example: 'Comparison with the national database, first quarter' }) purposeText!: string;
  @ApiProperty({ example: '公刑〔2026〕12 号第三条' }) legalBasis!: string;
  @ApiProperty({ enum: LOCI_CHOICES, enumName: 'LociChoice' }) loci!: LociChoice;
  @ApiProperty({ type: ExchangeSelectionBody }) selection!: ExchangeSelectionBody;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Profiles in the file' }) sent!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'No longer in force, or search over, when the file was made',
  })
  leftOut!: number | null;
  @ApiProperty({
    description: 'Profiles in the file that were corrected or withdrawn, or whose search is over',
  })
  changed!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hash of the file, which stays when it is deleted',
  })
  sha256!: string | null;
  @ApiProperty({ type: Number, nullable: true }) sizeBytes!: number | null;
  @ApiProperty({ description: 'The file is there' }) hasFile!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) producedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'The file is deleted then' })
  expiresAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) deliveredAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why no file could be made' }) failure!:
    | string
    | null;
  @ApiProperty({ type: String, nullable: true }) withdrawnBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) withdrawnAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawalReason!: string | null;
  @ApiProperty({ type: [TimelineEntryDto] }) timeline!: TimelineEntryDto[];
  @ApiProperty({
    enum: EXCHANGE_STEPS,
    enumName: 'ExchangeStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: ExchangeStep[];
}

export class ExchangePageDto {
  @ApiProperty({ type: [ExchangeDto] }) items!: ExchangeDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toPreviewDto({ fields, lociNames, ...counts }: Preview): ExchangePreviewDto {
  return { ...counts, fields: [...fields], lociNames: [...lociNames] };
}

export function toExchangeDto(view: ExchangeView, locale: Locale): ExchangeDto {
  const { id, number, recipientId, purpose, format, status, persons, families, relatives, version } = view;
  return {
    ...{ id, number, recipientId, purpose, format, status, persons, families, relatives, version },
    recipient: locale === 'zh' ? view.recipientZh : view.recipientEn,
    requestedBy: view.requestedByName,
    requestedAt: view.requestedAt.toISOString(),
    answers: view.answers,
    answersWaiting: view.answersWaiting,
  };
}

export function toExchangeDetailDto(
  view: ExchangeView,
  { changed, timeline }: { readonly changed: number; readonly timeline: readonly TimelineEntry[] },
  locale: Locale,
  actor: Actor,
): ExchangeDetailDto {
  const { purposeText, legalBasis, loci, decisionReason, sent, leftOut, sha256, withdrawalReason } = view;
  const time = (at: Date | null) => at?.toISOString() ?? null;
  return Object.assign(toExchangeDto(view, locale), {
    ...{ purposeText, legalBasis, loci, decisionReason, sent, leftOut, changed, sha256, withdrawalReason },
    selection: view.selection as ExchangeSelectionBody,
    decidedBy: view.decidedByName,
    decidedAt: time(view.decidedAt),
    sizeBytes: view.sizeBytes === null ? null : Number(view.sizeBytes),
    hasFile: view.fileId !== null,
    producedAt: time(view.producedAt),
    expiresAt: time(view.expiresAt),
    deliveredAt: time(view.deliveredAt),
    failure: view.failure?.[locale] ?? null,
    withdrawnBy: view.withdrawnByName,
    withdrawnAt: time(view.withdrawnAt),
    timeline: timeline.map(toTimelineEntryDto),
    steps: exchangeSteps(view, actor),
  });
}
