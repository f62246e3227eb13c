import type { Permission } from '@homeward/access';
import { createParamDecorator, type ExecutionContext, Param, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import { localeOf } from './language.js';
import { UuidPipe } from './uuid.pipe.js';
import type { SignedInRequest } from './signed-in-request.js';

export const IS_PUBLIC = 'homeward.public';
export const PERMISSION = 'homeward.permission';

/** Anyone may call it, signed in or not. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

/** Whose role holds the permission may call it. A route with neither this nor `@Public` stops the start. */
export const Allow = (permission: Permission) => SetMetadata(PERMISSION, permission);

export const READING = 'homeward.reading';

/** What a reading route leaves in the audit log: an entry of this name; or what writes it, or why none is needed. */
export type Reading =
  | { readonly entry: string }
  | { readonly writtenBy: string }
  | { readonly unaudited: string };

/** Each access leaves one entry of this action, naming the address's ids. */
export const Reads = (entry: string) => SetMetadata<string, Reading>(READING, { entry });

/** The service behind it writes the entry of this action itself, because it knows better what was read. */
export const AuditedAs = (writtenBy: string) => SetMetadata<string, Reading>(READING, { writtenBy });

/** The answer needs no audit entry; the reason is given. A search with a term is recorded in any case. */
export const Unaudited = (unaudited: string) => SetMetadata<string, Reading>(READING, { unaudited });

/** Who acts: the first argument of `db.run`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => authenticatedOf(context).actor,
);

/** The session and its account; most controllers need only `@CurrentActor()`. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext) =>
  authenticatedOf(context),
);

/** The language of the answer. */
export const CurrentLocale = createParamDecorator((_: unknown, context: ExecutionContext) =>
  localeOf(context.switchToHttp().getRequest<Request>()),
);

/** An id in the path; one that is no UUID is refused before it reaches the database. */
export const IdParam = (name = 'id') => Param(name, new UuidPipe());

function authenticatedOf(context: ExecutionContext) {
  const { authenticated } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!authenticated) throw new Error('A public route asks for its actor');
  return authenticated;
}
