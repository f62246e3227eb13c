import { hasPermission } from '@homeward/access';
import { FORMATS, type UnneededColumnView } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../http/index.js';

const STATES = ['holds', 'taken_back'] as const;
type State = (typeof STATES)[number];
const STATE = { enum: STATES, enumName: 'UnneededColumnState' } as const;
const STEPS = ['take_back'] as const;
type Step = (typeof STEPS)[number];

export class UnneededColumnQuery extends PageQuery {
  @ApiPropertyOptional(STATE)
  @IsOptional()
  @IsIn(STATES)
  state?: State;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}

export class UnneededColumnDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'Freezer', description: 'As it stands in the file' }) header!: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The import on whose page it was said',
  })
  batchId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'IMP-2026-00017' }) batchNumber!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'plate-2.csv',
    description: 'A file with these headers: it holds for each table with the same set of headers',
  })
  fileName!: string | null;
  @ApiProperty({ nullable: true, enum: FORMATS, enumName: 'ImportFormat' }) format!: string | null;
  @ApiProperty(STATE) state!: State;
  @ApiProperty({ example: '周航' }) saidBy!: string;
  @ApiProperty({ format: 'date-time' }) saidAt!: string;
  @ApiProperty({ example: 'Place in the freezer; of no use for the typing' }) reason!: string;
  @ApiProperty({ type: String, nullable: true }) takenBackBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) takenBackAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) backReason!: string | null;
  @ApiProperty({
    enum: STEPS,
    enumName: 'UnneededColumnStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: Step[];
  @ApiProperty() version!: number;
}

export class UnneededColumnPageDto {
  @ApiProperty({ type: [UnneededColumnDto] }) items!: UnneededColumnDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toUnneededColumnDto(view: UnneededColumnView, reader: Actor): UnneededColumnDto {
  const { id, batchId, batchNumber, fileName, format, reason, backReason, version } = view;
  const holds = view.takenBackAt === null;
  return {
    ...{ id, batchId, batchNumber, fileName, format, reason, backReason, version },
    header: view.title,
    state: holds ? 'holds' : 'taken_back',
    saidBy: view.saidByName,
    saidAt: view.saidAt.toISOString(),
    takenBackBy: view.takenBackByName,
    takenBackAt: view.takenBackAt?.toISOString() ?? null,
    steps: holds && hasPermission(reader.role, 'import.approve') ? ['take_back'] : [],
  };
}
