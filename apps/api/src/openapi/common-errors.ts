import { type ErrorCodes } from './operation.js';

/** What matters of an operation to know its common errors. */
export interface OperationTraits {
  readonly isPublic: boolean;
  readonly writes: boolean;
  /** Takes a body, a query, or ids in its path. */
  readonly takesInput: boolean;
  /** Names one thing by the id in its path. */
  readonly namesOne: boolean;
}

const EVERY: ErrorCodes = {
  400: ['platform.request_refused'],
  429: ['platform.too_many_requests'],
  500: ['platform.internal'],
  503: ['platform.database_unavailable'],
};
const SIGNED_IN: ErrorCodes = {
  401: ['access.not_signed_in'],
  403: [
    'access.enrolment_required',
    'access.password_change_required',
    'platform.forbidden',
    'platform.out_of_scope',
  ],
};
const INPUT: ErrorCodes = {
  400: ['platform.invalid_input', 'platform.invalid_value', 'platform.unknown_field'],
};
const ONE: ErrorCodes = { 404: ['platform.not_found'] };
const WRITING: ErrorCodes = {
  400: ['platform.body_unreadable', 'platform.idempotency_key_malformed'],
  403: ['access.csrf_refused'],
  409: ['platform.already_exists', 'platform.request_in_progress', 'platform.try_again'],
  413: ['platform.too_large'],
  422: ['platform.idempotency_key_reused'],
};

/** Errors that every operation of this kind may answer, by status. */
export function commonErrors(operation: OperationTraits): ErrorCodes {
  const parts = [
    EVERY,
    ...(operation.isPublic ? [] : [SIGNED_IN]),
    ...(operation.takesInput ? [INPUT] : []),
    ...(operation.namesOne ? [ONE] : []),
    ...(operation.writes ? [WRITING] : []),
  ];
  return mergeErrors(parts);
}

/** The codes of all, by status, each once and in order. */
export function mergeErrors(parts: readonly ErrorCodes[]): ErrorCodes {
  const merged: Record<number, string[]> = {};
  for (const part of parts)
    for (const [status, codes] of Object.entries(part))
      merged[Number(status)] = [...new Set([...(merged[Number(status)] ?? []), ...codes])].sort();
  return merged;
}
