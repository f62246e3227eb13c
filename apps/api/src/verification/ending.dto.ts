import { type Hit, HIT_STATUSES, type HitStatus } from '@homeward/hits';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { VersionBody } from '../http/version.dto.js';

export class EndingBody extends VersionBody {
  @ApiProperty({ description: 'Stands in the timeline of the hit: names nobody' })
  @IsString()
  @MaxLength(1000)
  note!: string;
}

export class DeclineBody extends EndingBody {
  @ApiProperty({ description: 'Whether the case ends too; otherwise it goes on being searched' })
  @IsBoolean()
  closeCase!: boolean;
}

export class UndoBody extends VersionBody {
  @ApiProperty({ description: 'Stands in the timeline of the hit: names nobody' })
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class UndoDecisionBody extends EndingBody {
  @ApiProperty()
  @IsBoolean()
  approve!: boolean;
}

export class HitStateDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ enum: HIT_STATUSES, enumName: 'HitStatus' })
  status!: HitStatus;

  @ApiProperty()
  version!: number;
}

export function toHitStateDto({ id, number, status, version }: Hit): HitStateDto {
  return { id, number, status, version };
}
