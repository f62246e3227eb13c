import { Injectable, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { constraintMessage } from './constraint-messages.js';
import { type FieldProblem, InputInvalid, UNKNOWN_FIELD } from './http.errors.js';

/** Longer values are cut in messages. */
const SHOWN_CHARACTERS = 200;
/** Never repeated in an answer. */
const SECRET_FIELDS = /(^|\.)(\w*password|totp)$/i;

/** Bodies and queries become DTOs; what they do not declare is refused, with its name and value. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      validationError: { target: true, value: true },
      exceptionFactory: (errors) => new InputInvalid(errors.flatMap((error) => problemsOf(error, ''))),
    });
  }
}

/** Flattens nested errors to paths such as `identity.phone` and `items[2].code`. */
export function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const index = /^\d+$/.test(error.property);
  const field = index
    ? `${parent}[${error.property}]`
    : [parent, error.property].filter(Boolean).join('.') || 'body';
  const own = Object.entries(error.constraints ?? {}).map(([name, text]) =>
    problem(error, field, name, text),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

function problem(error: ValidationError, field: string, name: string, text: string): FieldProblem {
  const value = SECRET_FIELDS.test(field) ? null : shown(error.value);
  if (name === 'whitelistValidation')
    return { field, value, code: UNKNOWN_FIELD, message: { zh: '是未知字段', en: 'is not a known field' } };
  if (name === 'unknownValue')
    return { field, value, code: name, message: { zh: '必须是对象', en: 'must be an object' } };
  if (error.value === undefined)
    return { field, value: null, code: name, message: constraintMessage('isDefined', [], text) };
  return { field, value, code: name, message: constraintMessage(name, argumentsOf(error, name), text) };
}

/** The arguments of the decorator that refused, such as the 8 of `@MinLength(8)`. */
function argumentsOf(error: ValidationError, name: string): readonly unknown[] {
  if (!error.target) return [];
  return (
    getMetadataStorage()
      .getTargetValidationMetadatas(error.target.constructor, '', true, false)
      .find((metadata) => metadata.propertyName === error.property && metadata.name === name)?.constraints ??
    []
  );
}

function shown(value: unknown): FieldProblem['value'] {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
