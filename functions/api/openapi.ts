import * as z from 'zod';
import { isPublic, permissions } from '../../shared/access/permissions.ts';
import { problemKinds } from '../../shared/errors.ts';
import { accessReasonHeader, longestReason } from '../../shared/http/access-reason.ts';
import { type DocumentedAnswer, type Route, takesBody } from './route.ts';

type Json = Record<string, unknown>;

const problem = z.strictObject({
  type: z.string().meta({ description: `\`/problems/\` and one of ${Object.keys(problemKinds).join(', ')}.` }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().meta({ description: 'Names this request in our log.' }),
  errors: z
    .array(z.strictObject({ pointer: z.string(), detail: z.string() }))
    .optional()
    .meta({
      description:
        'Each mistake: a JSON Pointer into the body, `?name` of a query parameter or a header, and a sentence.',
    }),
});

const whereTokensComeFrom =
  "A token of the operator's identity provider. Locally: " +
  '`npm run -s token -- --role declarant --subject me@example.org` prints one; other roles are `procurement_officer`, ' +
  '`auditor` and `administrator`. Paste it without the word Bearer.';

/** The OpenAPI 3.1 document of all routes, from the same schemas that check their requests. */
export function openApiDocument(routes: readonly Route[]): Json {
  const shared: Json = { Problem: wireSchema(problem, 'output', {}) };
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, shared) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Paragraph 13',
      version: '1',
      description:
        'Companies and recruitment agencies declare how they recruit; a cited, reproducible risk score comes out. ' +
        'A score is not a finding of trafficking or of illegality, and not by itself an exclusion ground.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: shared,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: whereTokensComeFrom },
      },
    },
  };
}

function operation(route: Route, shared: Json): Json {
  const { id, tag, summary, description, request, answers } = route;
  const who = isPublic(id) ? 'Anyone.' : `For: ${whoMay(route)}.`;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: description === undefined ? who : `${description}\n\n${who}`,
    security: isPublic(id) ? [] : [{ bearer: [] }],
    parameters: [
      ...parameters(request.params, 'path', shared),
      ...parameters(request.query, 'query', shared),
      ...idempotencyKey(route),
      ...preconditions(route),
      ...accessReason(route),
    ],
    ...(takesBody(request.body) && { requestBody: requestBody(request, shared) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, response(status, answer, shared)]),
      ),
      default: { description: 'A refusal.', content: problemContent },
    },
  };
}

function whoMay({ id }: Route): string {
  return Object.entries(permissions[id])
    .map(([role, reach]) => (reach === 'own' ? `${role} (own parties)` : role))
    .join(', ');
}

function parameters(schema: z.ZodType, place: 'path' | 'query', shared: Json): Json[] {
  const { properties, required } = objectSchema.parse(wireSchema(schema, 'input', shared));
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }));
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })).default({}),
  required: z.array(z.string()).default([]),
});

function preconditions({ effect }: Route): Json[] {
  if (effect !== 'replace') return [];
  const schema = { type: 'string' };
  const one =
    'The ETag that you read, so that nobody is overwritten unseen. 428 with neither header, 412 when it is stale.';
  return [
    { name: 'If-Match', in: 'header', required: false, description: one, schema },
    {
      name: 'If-None-Match',
      in: 'header',
      required: false,
      description: '`*` to make what is not there yet.',
      schema,
    },
  ];
}

function idempotencyKey({ effect }: Route): Json[] {
  if (effect === 'read' || effect === 'replace') return [];
  const description =
    'A new one for each new request. The same key and body give the first answer again, with `Idempotent-Replayed: true`.';
  const required = effect === 'write';
  const schema = { type: 'string', maxLength: 128 };
  return [{ name: 'Idempotency-Key', in: 'header', required, description, schema }];
}

function accessReason({ reads, reason }: Route): Json[] {
  if (reads === undefined) return [];
  const description =
    'Officers, auditors and administrators say here why they read records of others. It stands in the access log, and ' +
    'those whose records these are see it: name no worker in it.';
  const schema = { type: 'string', minLength: 1, maxLength: longestReason };
  return [{ name: accessReasonHeader, in: 'header', required: reason === 'required', description, schema }];
}

function requestBody({ body, bodyAs }: Route['request'], shared: Json): Json {
  if (bodyAs === 'csv') {
    const { example, description } = body.meta() ?? {};
    return { required: true, content: { 'text/csv': { schema: { type: 'string', description }, example } } };
  }
  const { example, 'x-examples': examples, ...rest } = wireSchema(body, 'input', shared);
  const shown = examples === undefined ? { example } : { examples };
  return { required: true, content: { 'application/json': { schema: rest, ...shown } } };
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

function response(status: string, { description, schema, content }: DocumentedAnswer, shared: Json) {
  if (Number(status) >= 400) return { description, content: problemContent };
  const schemas = content ?? (schema && { 'application/json': schema });
  if (schemas === undefined) return { description };
  const shown = Object.entries(schemas).map(([mediaType, each]) => [
    mediaType,
    { schema: wireSchema(each, 'output', shared) },
  ]);
  return { description, content: Object.fromEntries(shown) };
}

/** JSON Schema 2020-12 of one schema; what it names with an `id` goes to the shared ones. */
function wireSchema(schema: z.ZodType, io: 'input' | 'output', shared: Json): Json {
  const generated = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  const text = JSON.stringify(generated).replaceAll('"#/$defs/', '"#/components/schemas/');
  const {
    $schema: _dialect,
    $defs = {},
    ...rest
  } = z.looseObject({ $defs: z.record(z.string(), z.unknown()).optional() }).parse(JSON.parse(text));
  Object.assign(shared, $defs);
  return rest;
}
