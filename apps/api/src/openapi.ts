import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { IDEMPOTENCY_HEADER, LONGEST_KEY } from './http/idempotency.interceptor.js';
import { SESSION_COOKIE } from './http/signed-in-request.js';

/** The description of the whole API, from the controllers and DTOs. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const description =
    'Failures are application/problem+json (RFC 9457). Unsafe methods need the X-CSRF-Token header that POST /session returned. Sent with an Idempotency-Key they are done once, however often they are sent (docs/idempotency.md).';
  const settings = new DocumentBuilder()
    .setTitle('Homeward')
    .setDescription(description)
    .setVersion(version)
    .addCookieAuth(SESSION_COOKIE)
    .addSecurityRequirements(SESSION_COOKIE)
    .build();
  return withIdempotencyKey(SwaggerModule.createDocument(app, settings));
}

/** The header is every changing operation's, and no controller's: it is described here, once. */
function withIdempotencyKey(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths))
    for (const operation of [path.post, path.put, path.patch, path.delete])
      if (operation)
        operation.parameters = [
          ...(operation.parameters ?? []),
          {
            name: IDEMPOTENCY_HEADER,
            in: 'header',
            required: false,
            description:
              'Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days.',
            schema: { type: 'string', minLength: 1, maxLength: LONGEST_KEY },
          },
        ];
  return document;
}
