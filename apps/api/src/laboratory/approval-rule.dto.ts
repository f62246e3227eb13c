import {
  APPROVAL_DECIDERS,
  type ApprovalDecider,
  type ApprovalRuleView,
  PROPOSAL_STATUSES,
  type ProposalStatus,
} from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import {
  APPROVAL_RULE_STEPS,
  type ApprovalRuleStep,
  approvalRuleSteps,
} from '../steps/approval-rule.steps.js';

const DECIDES = {
  enum: APPROVAL_DECIDERS,
  enumName: 'ApprovalDecider',
  description: 'Who decides about a batch: a laboratory lead, or any second person. Never who uploaded it.',
} as const;

/** The rule that a batch was or is to be decided under. */
export class BatchApprovalRuleDto {
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty(DECIDES) decides!: ApprovalDecider;
}

export class ProposeApprovalRuleBody {
  @ApiProperty(DECIDES)
  @IsIn(APPROVAL_DECIDERS)
  decides!: ApprovalDecider;

  @ApiProperty({ example: 'Two analysts work each day, and a lead on three' })
  @IsString()
  @MaxLength(1000)
  reason!: string;

  @ApiProperty({ example: 1, description: 'The version in force that the proposer saw' })
  @IsInt()
  baseVersion!: number;
}

export class ApprovalRuleDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Number, nullable: true, example: 2, description: 'Its number, once it was approved' })
  ruleVersion!: number | null;
  @ApiProperty({ enum: PROPOSAL_STATUSES, enumName: 'ProposalStatus' }) status!: ProposalStatus;
  @ApiProperty({ description: 'Whether batches are decided under it now' }) inForce!: boolean;
  @ApiProperty(DECIDES) decides!: ApprovalDecider;
  @ApiProperty({ example: 'Two analysts work each day, and a lead on three' }) reason!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The version that the proposer saw' })
  baseVersion!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: it came with the system' })
  proposedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason!: string | null;
  @ApiProperty({
    enum: APPROVAL_RULE_STEPS,
    enumName: 'ApprovalRuleStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: ApprovalRuleStep[];
  @ApiProperty() version!: number;
}

export class ApprovalRuleListDto {
  @ApiProperty({ type: BatchApprovalRuleDto }) inForce!: BatchApprovalRuleDto;
  @ApiProperty({ type: [ApprovalRuleDto] }) items!: ApprovalRuleDto[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}

/** @param inForce the number of the version in force */
export function toApprovalRuleDto(view: ApprovalRuleView, inForce: number, reader: Actor): ApprovalRuleDto {
  const { id, ruleVersion, status, decides, reason, baseVersion, decisionReason, version } = view;
  return {
    ...{ id, ruleVersion, status, decides, reason, baseVersion, decisionReason, version },
    inForce: ruleVersion === inForce,
    proposedBy: view.proposedByName,
    proposedAt: view.proposedAt.toISOString(),
    decidedBy: view.decidedByName,
    decidedAt: view.decidedAt?.toISOString() ?? null,
    steps: approvalRuleSteps(view, reader),
  };
}
