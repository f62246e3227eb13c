import {
  type BatchView,
  type CellReport,
  FORMATS,
  IMPORT_STATUSES,
  type RowView,
  type ImportStatus,
  ROW_STATUSES,
  type RowStatus,
  SAMPLE_KINDS,
  SAMPLE_STATUSES,
  type SampleKind,
  type SampleStatus,
  type SampleView,
} from '@homeward/laboratory';
import type { Actor, Locale } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../http/index.js';
import { BatchApprovalRuleDto } from './approval-rule.dto.js';
import { StatementDto, toStatementDto } from './import-file.dto.js';
import { IMPORT_STEPS, type ImportStep, importSteps } from '../steps/import.steps.js';

export class ImportQuery extends PageQuery {
  @ApiPropertyOptional({ enum: IMPORT_STATUSES, enumName: 'ImportStatus' })
  @IsOptional()
  @IsIn(IMPORT_STATUSES)
  status?: ImportStatus;

  @ApiPropertyOptional({
    enum: ['open'],
    enumName: 'FindingFilter',
    description: 'Only batches with findings that wait for a decision',
  })
  @IsOptional()
  @IsIn(['open'])
  findings?: 'open';

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}

export class SampleQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SAMPLE_STATUSES, enumName: 'SampleStatus' })
  @IsOptional()
  @IsIn(SAMPLE_STATUSES)
  status?: SampleStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}

export class RowQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ROW_STATUSES, enumName: 'RowStatus' })
  @IsOptional()
  @IsIn(ROW_STATUSES)
  status?: RowStatus;
}

export class RowCountsDto {
  @ApiProperty() total!: number;
  @ApiProperty() accepted!: number;
  @ApiProperty() rejected!: number;
  @ApiProperty() skipped!: number;
}

export class SampleCountsDto {
  @ApiProperty() total!: number;
  @ApiProperty() accepted!: number;
  @ApiProperty({ description: 'Wait for a decision of the laboratory lead' }) held!: number;
}

export class LastErrorDto {
  @ApiProperty() attempts!: number;
  @ApiProperty({ example: 'connect ECONNREFUSED 127.0.0.1:5432' }) error!: string;
}

export class SampleRemarkDto {
  @ApiProperty({ example: 'laboratory.possible_null' }) code!: string;
  @ApiProperty({ example: 'A null allele or drop-out is possible; the fuller genotype is kept: 15' })
  message!: string;
}

export class ImportFailureDto {
  @ApiProperty({ example: 'laboratory.positive_control_mismatch' }) code!: string;
  @ApiProperty({ example: 'The positive control differs from its published genotype: 15, expected 15,16' })
  message!: string;
}

export class ProgressDto {
  @ApiProperty() done!: number;
  @ApiProperty() total!: number;
}

export class ColumnDto {
  @ApiProperty({ example: 'F', description: 'As a spreadsheet names it' }) column!: string;
  @ApiProperty({ example: 'Height 1' }) header!: string;
  @ApiProperty({ description: 'Cells with content' }) cells!: number;
}

export class RefusedColumnDto extends ColumnDto {
  @ApiProperty({ description: 'Row of the first cell with content' }) row!: number;
  @ApiProperty({ description: 'Content of that cell', example: '15' }) value!: string;
  @ApiProperty({ example: 'laboratory.column_like_marker' }) code!: string;
  @ApiProperty({
    example:
      'The column "D3S1359" is no known locus, but its values look like alleles (the first is "15"): correct the header',
  })
  message!: string;
}

export class CellsDto {
  @ApiProperty({ description: 'Cells that were read into names, markers and alleles' }) used!: number;
  @ApiProperty({ description: 'Cells of columns whose meaning is known and which are not needed' })
  notNeeded!: number;
  @ApiProperty({ description: 'Cells of refused calls and refused columns' }) refused!: number;
  @ApiProperty({ type: [ColumnDto] }) columnsNotNeeded!: ColumnDto[];
  @ApiProperty({ type: [RefusedColumnDto] }) columnsRefused!: RefusedColumnDto[];
}

export class SameContentDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'IMP-2026-00012' }) number!: string;
  @ApiProperty({ enum: IMPORT_STATUSES, enumName: 'ImportStatus' }) status!: ImportStatus;
}

export class ImportBatchDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'IMP-2026-00017' }) number!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty() sizeBytes!: number;
  @ApiProperty({ description: 'SHA-256 of the file, hexadecimal' }) sha256!: string;
  @ApiProperty({ type: [SameContentDto], description: 'Other batches with the same content' })
  sameContent!: SameContentDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Named at upload' }) panel!: string | null;
  @ApiProperty({ type: [String], description: 'That the rows were judged by' }) panels!: string[];
  @ApiProperty({ nullable: true, enum: FORMATS, enumName: 'ImportFormat' }) format!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'utf-8' }) encoding!: string | null;
  @ApiProperty({ type: [StatementDto], description: 'What was decided about the file as a whole' })
  statements!: StatementDto[];
  @ApiProperty({ type: [String], description: 'Files of an archive', example: ['plate-2.csv'] })
  files!: string[];
  @ApiProperty({ enum: IMPORT_STATUSES, enumName: 'ImportStatus' }) status!: ImportStatus;
  @ApiProperty() rows!: RowCountsDto;
  @ApiProperty() samples!: SampleCountsDto;
  @ApiProperty({
    type: CellsDto,
    nullable: true,
    description:
      'The three counts add up to all cells with content below the header; null until the file is read',
  })
  cells!: CellsDto | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Version of the vocabulary that it was judged with',
  })
  vocabularyVersion!: number | null;
  @ApiProperty({ type: ImportFailureDto, nullable: true }) failure!: ImportFailureDto | null;
  @ApiProperty({ type: ProgressDto, nullable: true }) progress!: ProgressDto | null;
  @ApiProperty({
    description: 'Samples are being let go or refused after a decision; it cannot be approved meanwhile',
  })
  settling!: boolean;
  @ApiProperty({ type: LastErrorDto, nullable: true, description: 'Of the work that is tried again' })
  lastError!: LastErrorDto | null;
  @ApiProperty({ description: 'Findings that wait for the laboratory lead' }) openFindings!: number;
  @ApiProperty({ description: 'Uploaded by the reader, who may not let it in' }) ownUpload!: boolean;
  @ApiProperty({
    type: BatchApprovalRuleDto,
    nullable: true,
    description:
      'The rule that it was decided under; until then, the one in force. Null where its uploader gave it up, and for batches of earlier versions',
  })
  approvalRule!: BatchApprovalRuleDto | null;
  @ApiProperty({
    enum: IMPORT_STEPS,
    enumName: 'ImportStep',
    isArray: true,
    description: 'What the caller may do with it now',
  })
  steps!: ImportStep[];
  @ApiProperty({ type: String, nullable: true }) uploadedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) appliedAt!: string | null;
  @ApiProperty() version!: number;
}

export class ImportPageDto {
  @ApiProperty({ type: [ImportBatchDto] }) items!: ImportBatchDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ImportSampleDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'HS0000012K' }) name!: string;
  @ApiProperty({ description: 'Plate, else run; empty where the file names none' }) plate!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Well, as the file or the plan has it',
    example: 'B07',
  })
  well!: string | null;
  @ApiProperty({ enum: SAMPLE_KINDS, enumName: 'SampleKind' }) kind!: SampleKind;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) specimenId!: string | null;
  @ApiProperty({ type: String, nullable: true }) donorCode!: string | null;
  @ApiProperty() panel!: string;
  @ApiProperty() lociTyped!: number;
  @ApiProperty({ enum: SAMPLE_STATUSES, enumName: 'SampleStatus' }) status!: SampleStatus;
  @ApiProperty({ type: String, nullable: true }) code!: string | null;
  @ApiProperty({ type: String, nullable: true }) field!: string | null;
  @ApiProperty({ type: String, nullable: true }) value!: string | null;
  @ApiProperty({ type: String, nullable: true }) message!: string | null;
  @ApiProperty({ type: [SampleRemarkDto], description: 'Worth knowing, and no obstacle' })
  remarks!: SampleRemarkDto[];
}

export class ImportSamplePageDto {
  @ApiProperty({ type: [ImportSampleDto] }) items!: ImportSampleDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ImportRowDto {
  @ApiProperty({ type: String, nullable: true, description: 'File of an archive', example: 'plate-2.csv' })
  file!: string | null;
  @ApiProperty({ description: 'As a spreadsheet counts; the header is 1' }) rowNumber!: number;
  @ApiProperty() sampleName!: string;
  @ApiProperty() marker!: string;
  @ApiProperty({ type: [String] }) alleles!: string[];
  @ApiProperty({ enum: ROW_STATUSES, enumName: 'RowStatus' }) status!: RowStatus;
  @ApiProperty({ type: String, nullable: true, example: 'laboratory.allele_off_ladder' })
  code!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Allele 2' }) field!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'OL' }) value!: string | null;
  @ApiProperty({ type: String, nullable: true }) message!: string | null;
}

export class ImportRowPageDto {
  @ApiProperty({ type: [ImportRowDto] }) items!: ImportRowDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toImportDto(view: BatchView, locale: Locale, reader: Actor): ImportBatchDto {
  const { batch } = view;
  const { failureCode, failureMessage } = batch;
  return {
    id: batch.id,
    number: batch.number,
    fileName: batch.fileName,
    sizeBytes: Number(batch.sizeBytes),
    sha256: batch.sha256,
    sameContent: [...view.sameContent],
    panel: batch.panel,
    panels: batch.panels,
    format: batch.format,
    encoding: batch.encoding,
    statements: batch.statements.map(toStatementDto),
    files: batch.parts,
    status: batch.status,
    rows: {
      total: batch.rowsTotal,
      accepted: batch.rowsAccepted,
      rejected: batch.rowsRejected,
      skipped: batch.rowsSkipped,
    },
    samples: { total: batch.samplesTotal, accepted: batch.samplesAccepted, held: view.samplesHeld },
    cells: batch.cells && toCellsDto(batch.cells, locale),
    vocabularyVersion: batch.vocabularyVersion,
    failure:
      failureCode === null ? null : { code: failureCode, message: failureMessage?.[locale] ?? failureCode },
    progress: view.progress,
    settling: view.settling,
    lastError: view.lastError,
    openFindings: view.openFindings,
    ownUpload: batch.uploadedBy === reader.accountId,
    approvalRule: view.approvalRule,
    steps: importSteps(batch, view.approvalRule, reader).filter(
      (step) => step !== 'approve' || !view.settling,
    ),
    uploadedBy: view.uploadedByName,
    uploadedAt: batch.uploadedAt.toISOString(),
    decidedBy: view.decidedByName,
    decidedAt: batch.decidedAt?.toISOString() ?? null,
    decisionReason: batch.decisionReason,
    appliedAt: batch.appliedAt?.toISOString() ?? null,
    version: batch.version,
  };
}

function toCellsDto(report: CellReport, locale: Locale): CellsDto {
  const { used, notNeeded, refused, columnsNotNeeded, columnsRefused } = report;
  return {
    used,
    notNeeded,
    refused,
    columnsNotNeeded: [...columnsNotNeeded],
    columnsRefused: columnsRefused.map((column) => ({ ...column, message: column.message[locale] })),
  };
}

export function toSampleDto(sample: SampleView, locale: Locale): ImportSampleDto {
  return {
    ...sample,
    message: sample.message?.[locale] ?? null,
    remarks: sample.remarks.map(({ code, message }) => ({ code, message: message[locale] })),
  };
}

export function toRowDto(row: RowView, locale: Locale): ImportRowDto {
  const { file, rowNumber, sampleName, marker, alleles, status, code, field, value } = row;
  const message = row.message?.[locale] ?? null;
  return {
    file,
    rowNumber,
    sampleName,
    marker,
    alleles,
    status,
    code,
    field,
    value,
    message,
  };
}
