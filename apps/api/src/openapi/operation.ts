import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiOperation } from '@nestjs/swagger';

/** In the document: the error codes of an operation, by status. */
export const ERROR_CODES = 'x-error-codes';

export type ErrorCodes = Readonly<Record<number, readonly string[]>>;

/**
 * What an operation does, and the errors that it answers besides those that every operation may answer
 * (`common-errors.ts`). The tests of the API fail when it answers one that is not named.
 */
export const Operation = (summary: string, description: string, errors: ErrorCodes = {}) =>
  applyDecorators(ApiOperation({ summary, description }), ApiExtension(ERROR_CODES, errors));

/** Conflicts of an operation that takes a step of a state machine under the version that the caller saw. */
export const STEP_CONFLICTS = ['platform.transition_refused', 'platform.version_conflict'] as const;
