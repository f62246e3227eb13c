import { TYPING_FAULTS, type TypingFault, type TypingView } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ReasonBody } from '../http/version.dto.js';
import { TYPING_STEPS, typingSteps, type TypingStep } from '../steps/typing.steps.js';

export class TypingQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of this donor' })
  @IsOptional()
  @IsUUID()
  donorId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of this specimen' })
  @IsOptional()
  @IsUUID()
  specimenId?: string;
}

export class WithdrawTypingBody extends ReasonBody {
  @ApiProperty({ enum: TYPING_FAULTS, enumName: 'TypingFault' })
  @IsIn(TYPING_FAULTS)
  cause!: TypingFault;
}

export class InvalidateProfileBody {
  @ApiProperty()
  @IsString()
  @MaxLength(1000)
  reason!: string;

  @ApiProperty({ enum: TYPING_FAULTS, enumName: 'TypingFault' })
  @IsIn(TYPING_FAULTS)
  cause!: TypingFault;

  @ApiProperty({ example: 2, description: 'Revision of the profile that the caller saw' })
  @IsInt()
  revision!: number;
}

export class TypingDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) donorId!: string;
  @ApiProperty({ example: 'P-000123' }) donorCode!: string;
  @ApiProperty({ format: 'uuid' }) specimenId!: string;
  @ApiProperty({ example: 'HS0000012K' }) barcode!: string;
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty({ example: 'IMP-2026-00017' }) batchNumber!: string;
  @ApiProperty({ example: 'GlobalFiler', description: 'Empty where the file names none' }) panel!: string;
  @ApiProperty({ description: 'Number of loci with a genotype' }) loci!: number;
  @ApiProperty({ format: 'date-time' }) typedAt!: string;
  @ApiProperty({ description: 'Whose the specimen is waits for a decision; until then it is in no profile' })
  disputed!: boolean;
  @ApiProperty({ description: 'Not part of the profile' }) withdrawn!: boolean;
  @ApiProperty({ enum: TYPING_FAULTS, enumName: 'TypingFault', nullable: true })
  cause!: TypingFault | null;
  @ApiProperty({ type: String, nullable: true, example: 'Tubes of wells A1 and A2 were exchanged' })
  reason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '周航' }) withdrawnBy!: string | null;
  @ApiProperty({ description: 'The caller uploaded its file: another lead decides' }) ownUpload!: boolean;
  @ApiProperty({
    enum: TYPING_STEPS,
    enumName: 'TypingStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: TypingStep[];
  @ApiProperty() version!: number;
}

export function toTypingDto(view: TypingView, actor: Actor): TypingDto {
  const { id, donorId, donorCode, specimenId, barcode, batchId, batchNumber, panel, loci, disputed } = view;
  const { cause, reason, withdrawnBy, version } = view;
  return {
    ...{ id, donorId, donorCode, specimenId, barcode, batchId, batchNumber, panel, loci, disputed },
    ...{ cause, reason, withdrawnBy, version },
    typedAt: view.typedAt.toISOString(),
    withdrawn: view.withdrawnAt !== null,
    withdrawnAt: view.withdrawnAt?.toISOString() ?? null,
    ownUpload: view.uploadedBy === actor.accountId,
    steps: typingSteps(view, actor),
  };
}
