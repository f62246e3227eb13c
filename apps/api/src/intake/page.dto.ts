import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../http/index.js';

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
  @Matches(DAY, { message: 'from must be a day, YYYY-MM-DD' })
  @IsDateString()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Made on this day or earlier' })
  @IsOptional()
  @Matches(DAY, { message: 'to must be a day, YYYY-MM-DD' })
  @IsDateString()
  to?: string;
}
