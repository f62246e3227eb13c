import {
  MINIMUM_REASON_LENGTH,
  OPINION_CODES,
  type OpinionCode,
  type OpinionRow,
  type Seat,
} from '@homeward/review';
import type { Locale } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { VersionBody } from '../http/version.dto.js';

const SEATS: readonly Seat[] = ['a', 'b', 'arbiter'];

export class OpinionBody extends VersionBody {
  @ApiProperty({ enum: OPINION_CODES, enumName: 'OpinionCode' })
  @IsIn(OPINION_CODES)
  code!: OpinionCode;

  /** How short it may be is a rule of the review, which names the value it refuses. */
  @ApiProperty({ minLength: MINIMUM_REASON_LENGTH })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

export class OpinionDto {
  @ApiProperty({ enum: SEATS, enumName: 'Seat' })
  seat!: Seat;

  @ApiProperty({ enum: OPINION_CODES, enumName: 'OpinionCode' })
  code!: OpinionCode;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  accountName!: string;
}

export class OpinionListDto {
  @ApiProperty({ type: [OpinionDto] })
  items!: OpinionDto[];
}

export class ReportQuery {
  @ApiPropertyOptional({ enum: ['zh', 'en'], enumName: 'Locale', default: 'zh' })
  @IsOptional()
  @IsIn(['zh', 'en'])
  locale: Locale = 'zh';
}

export class ReportRecordDto {
  @ApiProperty()
  number!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Locale' })
  locale!: Locale;

  @ApiProperty({ description: 'SHA-256 of the file, in hexadecimal' })
  sha256!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class ReportRecordListDto {
  @ApiProperty({ type: [ReportRecordDto] })
  items!: ReportRecordDto[];
}

export function toOpinionListDto(opinions: readonly OpinionRow[]): OpinionListDto {
  return {
    items: opinions.map(({ seat, code, reason, at, accountName }) => ({
      seat,
      code,
      reason,
      at: at.toISOString(),
      accountName,
    })),
  };
}
