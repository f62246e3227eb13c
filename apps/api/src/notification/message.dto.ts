import type { Message } from '@homeward/notification';
import { type Actor, ROLES, type Role } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { IdPageQuery } from '../http/page.dto.js';
import { MESSAGE_STEPS, type MessageStep, messageSteps } from '../steps/message.steps.js';

export class MessageQuery extends IdPageQuery {
  @ApiPropertyOptional({ description: 'Only what nobody acknowledged' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
}

export class AcknowledgeBody {}

export class MessageDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role!: Role;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  districtId!: string | null;

  @ApiProperty({ example: 'hit_to_verify' })
  kind!: string;

  @ApiProperty({ example: 'verification_task' })
  subjectType!: string;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Codes and numbers; never a name' })
  params!: Record<string, unknown>;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acknowledgedAt!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  acknowledgedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  escalatedAt!: string | null;

  @ApiProperty({
    enum: MESSAGE_STEPS,
    enumName: 'MessageStep',
    isArray: true,
    description: 'What the caller may do with the message now',
  })
  steps!: MessageStep[];
}

export class MessagePageDto {
  @ApiProperty({ type: [MessageDto] })
  items!: MessageDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function toMessageDto(message: Message, actor: Actor): MessageDto {
  return {
    id: message.id,
    role: message.role,
    districtId: message.districtId,
    kind: message.kind,
    subjectType: message.subjectType,
    subjectId: message.subjectId,
    params: message.params,
    createdAt: message.createdAt.toISOString(),
    acknowledgedAt: message.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: message.acknowledgedBy,
    escalatedAt: message.escalatedAt?.toISOString() ?? null,
    steps: messageSteps(message, actor),
  };
}
