import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../http/index.js';

/** Pages whose cursor is the id of their last item. */
export class IdPageQuery extends PageQuery {
  @ApiPropertyOptional({ description: '`next` of the page before', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}
