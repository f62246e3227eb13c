import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, MaxLength } from 'class-validator';

/** The version that the caller saw last; another means that someone else was faster. */
export class VersionBody {
  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class ReasonBody extends VersionBody {
  @ApiProperty()
  @IsString()
  @MaxLength(1000)
  reason!: string;
}
