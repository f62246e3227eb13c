import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { InputInvalid } from './http.errors.js';
import { InputPipe } from './input.pipe.js';

class IdentityDto {
  @IsString()
  @MaxLength(5)
  name!: string;
}

class BodyDto {
  @IsIn(['male', 'female'])
  sex!: string;

  @IsOptional()
  @IsInt()
  @Min(1900)
  birthYear?: number;

  @IsOptional()
  @Matches(/^\d{4}$/)
  password?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => IdentityDto)
  identity?: IdentityDto;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => IdentityDto)
  others?: IdentityDto[];
}

async function refusal(body: unknown): Promise<InputInvalid> {
  const outcome = await new InputPipe()
    .transform(body, { type: 'body', metatype: BodyDto })
    .catch((error: unknown) => error);
  if (!(outcome instanceof InputInvalid)) throw new Error(`accepted: ${JSON.stringify(outcome)}`);
  return outcome;
}

describe('input', () => {
  it('becomes the DTO', async () => {
    const body = { sex: 'male', identity: { name: '王' } };
    expect(await new InputPipe().transform(body, { type: 'body', metatype: BodyDto })).toEqual(body);
  });

  it('is refused with field, value and rule, in both languages', async () => {
    expect((await refusal({ sex: 'male', birthYear: 1800 })).problems).toEqual([
      {
        field: 'birthYear',
        value: 1800,
        code: 'min',
        message: { zh: '不能小于 1900', en: 'must not be less than 1900' },
      },
    ]);
  });

  it('says what is missing once per rule, as required', async () => {
    const { problems, code, field } = await refusal({});
    expect([code, field]).toEqual(['platform.invalid_input', 'sex']);
    expect(problems[0]).toMatchObject({ value: null, message: { zh: '必填', en: 'is required' } });
  });

  it('names the path of a nested field', async () => {
    expect((await refusal({ sex: 'male', identity: { name: 'Jonathan' } })).field).toBe('identity.name');
    const { problems } = await refusal({ sex: 'male', others: [{ name: 'a' }, { name: 'Jonathan' }] });
    expect(problems[0]).toMatchObject({ field: 'others[1].name', value: 'Jonathan' });
  });

  it('refuses unknown fields, nested ones too, before anything else', async () => {
    expect(await refusal({ sex: 'x', age: 7 })).toMatchObject({
      code: 'platform.unknown_field',
      field: 'age',
      value: 7,
    });
    expect(await refusal({ sex: 'male', identity: { name: 'a', nick: 'b' } })).toMatchObject({
      code: 'platform.unknown_field',
      field: 'identity.nick',
      value: 'b',
    });
  });

  it('refuses an object where it asks for a text, and cuts what it repeats', async () => {
    expect((await refusal({ sex: { $ne: 1 } })).value).toBe('{"$ne":1}');
    expect(String((await refusal({ sex: 'x'.repeat(9999) })).value)).toHaveLength(201);
  });

  it('never repeats a password', async () => {
    const error = await refusal({ sex: 'male', password: 'hunter2' });
    expect(JSON.stringify([error.problems, error.text])).not.toContain('hunter2');
  });

  it.each([[[]], ['text'], [7]])('refuses the body %j', async (body) => {
    await expect(refusal(body)).resolves.toBeInstanceOf(InputInvalid);
  });
});
