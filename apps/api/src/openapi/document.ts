import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../http/cookies.js';
import { IDEMPOTENCY_HEADER, LONGEST_KEY } from '../http/idempotency.interceptor.js';
import { titleOf } from '../http/problem.js';
import { routesOf } from '../http/routes.js';
import { commonErrors, mergeErrors } from './common-errors.js';
import { exampleOf } from './examples.js';
import { ERROR_CODES, type ErrorCodes } from './operation.js';
import { problemSchema } from './problem.schema.js';

/** Where the API lies on the server; every path of the document is below it. */
export const API_PREFIX = 'api/v1';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { [ERROR_CODES]?: ErrorCodes };
type Content = Record<string, { schema?: Parameters<typeof exampleOf>[0]; example?: unknown }>;

const VERBS = ['get', 'post', 'put', 'patch', 'delete'] as const;

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
  const document = withPlainNames(SwaggerModule.createDocument(app, settings, { ignoreGlobalPrefix: true }));
  const schemas = { ...document.components?.schemas, Problem: problemSchema };
  document.components = { ...document.components, schemas };
  const publicRoutes = new Set(
    routesOf(app).flatMap(({ name, access }) =>
      access === 'public' ? [name.replace(/:(\w+)/g, '{$1}')] : [],
    ),
  );
  for (const [path, operations] of Object.entries(document.paths))
    for (const verb of VERBS) {
      const operation: Operation | undefined = operations[verb];
      if (!operation) continue;
      const isPublic = publicRoutes.has(`${verb.toUpperCase()} ${path}`);
      if (isPublic) operation.security = [];
      addErrors(operation, { isPublic, writes: verb !== 'get', path });
      addExamples(operation, schemas);
      if (verb !== 'get') addIdempotencyKey(operation);
    }
  return document;
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
            .map(([name, schema]): [string, unknown] => [plain.get(name) ?? name, schema])
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

/** Each status with the codes that it may carry: those of the operation and those of its kind. */
function addErrors(operation: Operation, of: { isPublic: boolean; writes: boolean; path: string }): void {
  const traits = {
    ...of,
    takesInput: (operation.parameters?.length ?? 0) > 0 || operation.requestBody !== undefined,
    namesOne: of.path.includes('{'),
  };
  const errors = mergeErrors([commonErrors(traits), operation[ERROR_CODES] ?? {}]);
  operation[ERROR_CODES] = errors;
  for (const [status, codes] of Object.entries(errors))
    operation.responses[status] = {
      description: codes.map((code) => `\`${code}\``).join(', '),
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          example: problemExample(Number(status), codes[0] ?? ''),
        },
      },
    };
}

function problemExample(status: number, code: string): object {
  return {
    type: `urn:homeward:${code}`,
    title: titleOf(status),
    status,
    code,
    detail: 'What was refused, and why',
  };
}

/** What is sent and what is answered, filled in. */
function addExamples(operation: Operation, schemas: Parameters<typeof exampleOf>[1]): void {
  const bodies = [operation.requestBody ?? {}, ...Object.values(operation.responses)] as {
    content?: Content;
  }[];
  for (const body of bodies) {
    const json = body.content?.['application/json'];
    if (json?.schema) json.example = exampleOf(json.schema, schemas);
  }
}

/** The header is every changing operation's, and no controller's: it is described here, once. */
function addIdempotencyKey(operation: Operation): void {
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
}
