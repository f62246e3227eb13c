import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';

/** A field that may be left out; `null` means the same. */
export const Optional = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => value ?? undefined),
    IsOptional(),
  );

/** A field that may be left out, which keeps what is stored, or be null, which clears it. */
export const Clearable = () => IsOptional();
