import { ApiProperty } from '@nestjs/swagger';

export class DistrictDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '120101', description: 'GB/T 2260' })
  code!: string;

  @ApiProperty({ example: '和平区' })
  nameZh!: string;

  @ApiProperty({ example: 'Heping' })
  nameEn!: string;
}

export class CollectionPointDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  districtId!: string;

  @ApiProperty({ example: 'TJ-HP-01' })
  code!: string;

  @ApiProperty()
  nameZh!: string;

  @ApiProperty()
  nameEn!: string;
}
