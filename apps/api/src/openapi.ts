import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './http/cookies.js';
import { IDEMPOTENCY_HEADER, LONGEST_KEY } from './http/idempotency.interceptor.js';

/** Where the API lies on the server; every path of the document is below it. */
export const API_PREFIX = 'api/v1';

/** The description of the whole API, from the controllers and DTOs. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const description =
    'Failures are application/problem+json (RFC 9457). Unsafe methods need the X-CSRF-Token header that POST /session returned. Sent with an Idempotency-Key they are done once, however often they are sent (docs/idempotency.md).';
  const settings = new DocumentBuilder()
    .setTitle('Homeward')
    .setDescription(description)
    .setVersion(version)
    .addServer(`/${API_PREFIX}`)
    .addCookieAuth(SESSION_COOKIE)
    .addSecurityRequirements(SESSION_COOKIE)
    .build();
  const document = SwaggerModule.createDocument(app, settings, { ignoreGlobalPrefix: true });
  return withIdempotencyKey(withPlainNames(document));
}

/** On the wire a `HitDto` is a hit: the suffix is a matter of this program's classes. */
function withPlainNames(document: OpenAPIObject): OpenAPIObject {
  const names = Object.keys(document.components?.schemas ?? {});
  const plain = new Map(names.map((name) => [name, name.replace(/Dto$/, '')]));
  if (new Set(plain.values()).size < names.length) throw new Error('Two schemas would have one name');
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (key === 'schemas')
        return Object.fromEntries(
          Object.entries(value as object)
            .map(([name, schema]): [string, unknown] => [plain.get(name)!, schema])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        );
      if (key !== '$ref') return value;
      const [place, name] = splitLast(value as string);
      return `${place}/${plain.get(name) ?? name}`;
    }),
  ) as OpenAPIObject;
}

function splitLast(reference: string): [string, string] {
  const slash = reference.lastIndexOf('/');
  return [reference.slice(0, slash), reference.slice(slash + 1)];
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
