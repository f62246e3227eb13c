import {
  CHANGE_STATUSES,
  type ChangedEntry,
  type ChangeStatus,
  type ChangeView,
  ORIGINS,
  type Origin,
  type ReadKit,
  SAMPLE_KINDS,
  type SampleKind,
  type StoredEntry,
  type VersionView,
  VOCABULARY_KINDS,
  type VocabularyKind,
} from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../http/index.js';
import { VOCABULARY_STEPS, type VocabularyStep, vocabularySteps } from '../steps/vocabulary.steps.js';

const FORM = { type: 'object', additionalProperties: true } as const;

export class VocabularyQuery {
  @ApiProperty({ enum: VOCABULARY_KINDS, enumName: 'VocabularyKind' })
  @IsIn(VOCABULARY_KINDS)
  kind!: VocabularyKind;
}

export class VocabularyEntryDto {
  @ApiProperty({ enum: VOCABULARY_KINDS, enumName: 'VocabularyKind' }) kind!: VocabularyKind;
  @ApiProperty({ example: 'D3S1358', description: 'Names the entry among those of its kind' }) key!: string;
  @ApiProperty({ ...FORM, description: 'Its fields; they depend on the kind (docs/vocabulary.md)' })
  value!: object;
  @ApiProperty({ example: 'Insert of the kit, lot 2026-03', description: 'Where the fact is from' })
  source!: string;
  @ApiProperty({ enum: ORIGINS, enumName: 'VocabularyOrigin' }) origin!: Origin;
  @ApiProperty({ description: 'The version from which it holds' }) since!: number;
}

export class VocabularyListDto {
  @ApiProperty({ description: 'The version in force' }) version!: number;
  @ApiProperty({ type: [VocabularyEntryDto] }) items!: VocabularyEntryDto[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}

export class VocabularyVersionDto {
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ORIGINS, enumName: 'VocabularyOrigin' }) origin!: Origin;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true }) createdBy!: string | null;
  @ApiProperty({ description: 'Entries that hold from it on' }) added!: number;
  @ApiProperty({ description: 'Entries that ended with it, replaced or taken away' }) ended!: number;
}

export class VocabularyVersionListDto {
  @ApiProperty({ type: [VocabularyVersionDto] }) items!: VocabularyVersionDto[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}

export class SampleKindQuery {
  @ApiProperty({ description: 'As a sample would be named', example: 'NC_A12' })
  @IsString()
  @MaxLength(100)
  name!: string;

  @ApiPropertyOptional({ description: 'As the type column would say' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  type?: string;
}

export class TriedNameDto {
  @ApiProperty({ enum: SAMPLE_KINDS, enumName: 'SampleKind' }) kind!: SampleKind;
  @ApiProperty({ description: 'The version of the vocabulary that says so' }) version!: number;
}

export class ProposedEntryDto {
  @ApiProperty({ enum: VOCABULARY_KINDS, enumName: 'VocabularyKind' })
  @IsIn(VOCABULARY_KINDS)
  kind!: VocabularyKind;

  @ApiProperty({ example: 'D3S1358', description: 'Of spellings and names the server makes it' })
  @IsString()
  @MaxLength(200)
  key!: string;

  @ApiProperty({ ...FORM, nullable: true, description: 'As it is to be; null takes the entry away' })
  @ValidateIf((entry: ProposedEntryDto) => entry.value !== null)
  @IsObject()
  value!: object | null;

  @ApiProperty({ example: 'Insert of the kit, lot 2026-03' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  source!: string;
}

/** More than a laboratory changes at once; a kit with its names and new loci is about ten. */
const MOST_ENTRIES = 100;

export class ProposeVocabularyBody {
  @ApiProperty({ type: [ProposedEntryDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => ProposedEntryDto)
  entries!: ProposedEntryDto[];

  @ApiProperty({ description: 'Why it changes' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason!: string;
}

export class VocabularyChangeQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CHANGE_STATUSES, enumName: 'VocabularyChangeStatus' })
  @IsOptional()
  @IsIn(CHANGE_STATUSES)
  status?: ChangeStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}

export class ChangedEntryDto {
  @ApiProperty({ enum: VOCABULARY_KINDS, enumName: 'VocabularyKind' }) kind!: VocabularyKind;
  @ApiProperty() key!: string;
  @ApiProperty({ ...FORM, nullable: true, description: 'Null: it is to be gone' }) value!: object | null;
  @ApiProperty({ ...FORM, nullable: true, description: 'In the version that the proposer saw' })
  before!: object | null;
  @ApiProperty({ example: 'Insert of the kit, lot 2026-03' }) source!: string;
}

export class VocabularyChangeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'VOC-0001' }) number!: string;
  @ApiProperty({ enum: CHANGE_STATUSES, enumName: 'VocabularyChangeStatus' }) status!: ChangeStatus;
  @ApiProperty({ type: [String], example: ['kit Home 21'], description: 'Kinds and keys' })
  entries!: string[];
  @ApiProperty() reason!: string;
  @ApiProperty({ description: 'The version that the proposer saw' }) baseVersion!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The version that it made' })
  madeVersion!: number | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The import whose question it answers',
  })
  batchId!: string | null;
  @ApiProperty() proposedBy!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason!: string | null;
  @ApiProperty({
    enum: VOCABULARY_STEPS,
    enumName: 'VocabularyStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: VocabularyStep[];
  @ApiProperty() version!: number;
}

export class VocabularyChangeDetailDto extends VocabularyChangeDto {
  @ApiProperty({ type: [ChangedEntryDto] }) changed!: ChangedEntryDto[];
}

export class VocabularyChangePageDto {
  @ApiProperty({ type: [VocabularyChangeDto] }) items!: VocabularyChangeDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

/** Of kits with many panels; the whole body has its own limit. */
const LONGEST_FILE = 200_000;

export class PanelFilesBody {
  @ApiProperty({
    example: 'Panel\tHome_v1\tnone\nTH01\tblue\t80\t130\t6,9.3\t4\tnone\t6, 9.3,',
    description: 'Content of the panel text file of GeneMapper',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_FILE)
  panels!: string;

  @ApiPropertyOptional({
    example: 'Panel Name\tHome_v1\nMarker Name\tTH01\n6\t100\t0.5\t0.5',
    description: 'Content of the bin text file',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_FILE)
  bins?: string;
}

export class ReadKitDto {
  @ApiProperty({ description: 'Name of the panel' }) panel!: string;
  @ApiProperty({ type: 'array', items: FORM, description: '`loci` of a kit' }) loci!: object[];
  @ApiProperty({ type: [String], example: ['D99S1'], description: 'Markers that are no known locus' })
  unknown!: string[];
}

export class ReadKitsDto {
  @ApiProperty({ type: [ReadKitDto] }) items!: ReadKitDto[];
}

export function toEntryDto({ kind, key, value, source, origin, since }: StoredEntry): VocabularyEntryDto {
  return { kind, key, value, source, origin, since };
}

export function toVersionDto({ createdAt, createdByName, ...view }: VersionView): VocabularyVersionDto {
  return { ...view, createdBy: createdByName, createdAt: createdAt.toISOString() };
}

export function toChangeDto(change: ChangeView, actor: Actor): VocabularyChangeDto {
  const { id, number, status, reason, baseVersion, madeVersion, batchId, decisionReason, version } = change;
  return {
    ...{ id, number, status, reason, baseVersion, madeVersion, batchId, decisionReason, version },
    entries: change.entries.map(({ kind, key }) => `${kind} ${key}`),
    proposedBy: change.proposedByName,
    proposedAt: change.proposedAt.toISOString(),
    decidedBy: change.decidedByName,
    decidedAt: change.decidedAt?.toISOString() ?? null,
    steps: vocabularySteps(change, actor),
  };
}

export function toChangeDetailDto(
  { change, before }: { change: ChangeView; before: ReadonlyMap<string, object> },
  actor: Actor,
): VocabularyChangeDetailDto {
  const changed = change.entries.map((entry: ChangedEntry) => ({
    ...entry,
    before: before.get(`${entry.kind} ${entry.key}`) ?? null,
  }));
  return Object.assign(toChangeDto(change, actor), { changed });
}

export function toReadKitDto({ panel, loci, unknown }: ReadKit): ReadKitDto {
  return { panel, loci: [...loci], unknown: [...unknown] };
}
