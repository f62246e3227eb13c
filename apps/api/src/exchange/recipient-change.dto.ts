import { PROPOSAL_STATUSES, type ProposalStatus, type RecipientChangeView } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, MaxLength } from 'class-validator';
import {
  RECIPIENT_CHANGE_STEPS,
  type RecipientChangeStep,
  recipientChangeSteps,
} from '../steps/recipient-change.steps.js';
import { RecipientBody } from './exchange-recipient.dto.js';

export class ProposeRecipientBody extends RecipientBody {
  @ApiProperty({ example: 'The agreement of 2026 was signed' })
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class ProposeRecipientChangeBody extends ProposeRecipientBody {
  @ApiProperty({ example: 1, description: 'The version of the recipient that the proposer saw' })
  @IsInt()
  baseVersion!: number;
}

export class RecipientChangeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null while one is to be added' })
  recipientId!: string | null;
  @ApiProperty({ enum: PROPOSAL_STATUSES, enumName: 'ProposalStatus' }) status!: ProposalStatus;
  @ApiProperty({
    type: RecipientBody,
    nullable: true,
    description: 'As the proposer saw it; null where one is added',
  })
  before!: RecipientBody | null;
  @ApiProperty({ type: RecipientBody }) proposed!: RecipientBody;
  @ApiProperty({ example: 'The agreement of 2026 was signed' }) reason!: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The version of the recipient that the proposer saw',
  })
  baseVersion!: number | null;
  @ApiProperty() proposedBy!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason!: string | null;
  @ApiProperty({
    enum: RECIPIENT_CHANGE_STEPS,
    enumName: 'RecipientChangeStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: RecipientChangeStep[];
  @ApiProperty() version!: number;
}

export class RecipientChangeListDto {
  @ApiProperty({ type: [RecipientChangeDto] }) items!: RecipientChangeDto[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}

export function toRecipientChangeDto(view: RecipientChangeView, reader: Actor): RecipientChangeDto {
  const { id, recipientId, status, before, proposed, reason, baseVersion, decisionReason, version } = view;
  return {
    ...{ id, recipientId, status, before, proposed, reason, baseVersion, decisionReason, version },
    proposedBy: view.proposedByName,
    proposedAt: view.proposedAt.toISOString(),
    decidedBy: view.decidedByName,
    decidedAt: view.decidedAt?.toISOString() ?? null,
    steps: recipientChangeSteps(view, reader),
  };
}
