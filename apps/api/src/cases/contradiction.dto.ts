import { hasPermission } from '@homeward/access';
import { DECLARED_RELATIONS, type DeclaredRelation } from '@homeward/intake';
import { CONTRADICTION_KINDS, type ContradictionKind } from '@homeward/judging';
import type { Actor } from '@homeward/platform';
import {
  CONTRADICTION_STATUSES,
  type ContradictionStatus,
  type ContradictionView,
} from '@homeward/searching';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

export const CONTRADICTION_STEPS = ['stand', 'reopen'] as const;
export type ContradictionStep = (typeof CONTRADICTION_STEPS)[number];

export class ContradictionQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of this case' })
  @IsOptional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional({
    enum: ['open'],
    enumName: 'ContradictionFilter',
    description: 'Only undecided ones',
  })
  @IsOptional()
  @IsIn(['open'])
  status?: 'open';
}

export class ContradictingMemberDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'P-000123' }) code!: string;
  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'Relation', nullable: true })
  relation!: DeclaredRelation | null;
}

export class ContradictionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: '2026-TJ-00123' }) caseNumber!: string;
  @ApiProperty({ enum: CONTRADICTION_KINDS, enumName: 'ContradictionKind' }) kind!: ContradictionKind;
  @ApiProperty({ type: [ContradictingMemberDto] }) members!: ContradictingMemberDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Of the declared place against unrelated' })
  log10Lr!: number | null;
  @ApiProperty() lociCompared!: number;
  @ApiProperty({
    type: [String],
    description: 'Inconsistent loci; of one genotype the equal ones. No alleles',
  })
  loci!: string[];
  @ApiProperty({ enum: CONTRADICTION_STATUSES, enumName: 'ContradictionStatus' })
  status!: ContradictionStatus;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '周航' }) decidedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ format: 'date-time' }) foundAt!: string;
  @ApiProperty({ enum: CONTRADICTION_STEPS, enumName: 'ContradictionStep', isArray: true })
  steps!: ContradictionStep[];
  @ApiProperty() version!: number;
}

export function toContradictionDto(view: ContradictionView, { role }: Actor): ContradictionDto {
  const { id, caseId, caseNumber, kind, log10Lr, lociCompared, status, reason, decidedBy, version } = view;
  return {
    ...{ id, caseId, caseNumber, kind, log10Lr, lociCompared, status, reason, decidedBy, version },
    members: view.members.map((member) => ({
      ...member,
      relation: member.relation as DeclaredRelation | null,
    })),
    loci: [...view.loci],
    decidedAt: view.decidedAt?.toISOString() ?? null,
    foundAt: view.foundAt.toISOString(),
    steps: hasPermission(role, 'family.decide') ? [status === 'open' ? 'stand' : 'reopen'] : [],
  };
}
