import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from './paging.dto.js';

/** Pages whose cursor is the id of their last item. */
export class IdPageQuery extends PageQuery {
  @ApiPropertyOptional({ description: '`next` of the page before', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Such pages of what was made within some days. */
export class DayPageQuery extends IdPageQuery {
  @ApiPropertyOptional({ format: 'date', description: "Made on this day or later, in the programme's zone" })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Made on this day or earlier' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  to?: string;
}
