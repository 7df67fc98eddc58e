import { z } from 'zod';
import { RefusalAnswer } from '@/contract/api/v1/refusal';
import { CATALOGUE, type ErrorCode } from '@/contract/errors/catalogue';
import { NOTHING, type RestRoute } from '@/server/http/rest/route';

type Json = Readonly<Record<string, unknown>>;
type Direction = 'input' | 'output';

const FOR_EVERYBODY: readonly ErrorCode[] = ['input.invalid', 'server.unavailable', 'server.unexpected'];
const FOR_BODIES: readonly ErrorCode[] = ['input.malformed', 'input.too-large', 'input.unsupported-type'];
const FOR_PEOPLE: readonly ErrorCode[] = ['auth.required'];

const ABOUT = `Everything the Parlour app does goes through the same use cases as this API.

Sign in with \`POST /api/v1/auth/login\` and send the token as \`Authorization: Bearer …\`. Bodies are JSON, at most 64 kB, without
unknown fields. Answers may gain fields: pass over those you do not know. Every refusal is \`{ "error": { code, message, … } }\`.`;

/** OpenAPI 3.1 from the routes and their zod schemas. Pure: the same routes give the same document. */
export function openApiDocument(routes: readonly RestRoute[], version: string): Json {
  const named = new Map<string, unknown>();
  const schemaOf = (schema: z.ZodType, io: Direction): Json => referring(schema, io, named);
  const refusal = schemaOf(RefusalAnswer, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const operations = paths[route.path] ?? {};
    operations[route.method.toLowerCase()] = operationOf(route, schemaOf, refusal);
    paths[route.path] = operations;
  }
  const schemas = Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: { title: 'Parlour API', version, description: ABOUT },
    servers: [{ url: '/' }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } }, schemas },
  };
}

type SchemaOf = (schema: z.ZodType, io: Direction) => Json;

function operationOf(route: RestRoute, schemaOf: SchemaOf, refusal: Json): Json {
  const { id, summary, description, params, query, body, status, answer, text, sample } = route.operation;
  const type = route.answer === 'stream' ? 'text/event-stream' : (text?.type ?? 'application/json');
  const example = route.answer === 'stream' ? {} : { example: sample.answer };
  const parameters = [
    ...parametersOf('path', params, schemaOf),
    ...parametersOf('query', query, schemaOf),
    ...resumeOf(route),
  ];
  const content = { 'application/json': { schema: schemaOf(body, 'input'), example: sample.body } };
  return {
    operationId: id,
    tags: [areaOf(route)],
    summary,
    ...(description === undefined ? {} : { description }),
    security: route.access === 'public' ? [] : [{ bearer: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === NOTHING ? {} : { requestBody: { required: true, content } }),
    responses: {
      [status]: { description: 'Done.', content: { [type]: { schema: schemaOf(answer, 'output'), ...example } } },
      ...refusalsOf(route, refusal),
    },
  };
}

/** `bookings` of `/api/v1/bookings/{id}/{transition}`; for grouping. */
const areaOf = ({ path }: RestRoute): string => path.replace(/^\/api\/(v1\/)?/, '').split('/', 1)[0] ?? path;

/** Query strings are text; what they stand for is what the document tells. Ids are only lower-cased, so they are told as sent. */
function parametersOf(place: 'path' | 'query', schema: z.ZodType, schemaOf: SchemaOf): readonly Json[] {
  const sent = objectOf(schemaOf(schema, 'input'));
  const meant = place === 'path' ? sent : objectOf(schemaOf(schema, 'output'));
  return Object.entries(meant.properties).map(([name, described]) => {
    const { description, ...form } = described;
    const required = sent.required.includes(name);
    return { name, in: place, required, ...(description === undefined ? {} : { description }), schema: form };
  });
}

const ObjectSchema = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});
const objectOf = (schema: Json) => ObjectSchema.parse(schema);

const resumeOf = ({ answer }: RestRoute): readonly Json[] =>
  answer === 'stream'
    ? [
        {
          name: 'Last-Event-ID',
          in: 'header',
          required: false,
          description: 'The last `id:` you have, or the `cursor` of a list. Left out: from now on.',
          schema: { type: 'string' },
        },
      ]
    : [];

function refusalsOf({ method, access, operation }: RestRoute, refusal: Json): Json {
  const codes = [
    ...FOR_EVERYBODY,
    ...(method === 'POST' ? FOR_BODIES : []),
    ...(access === 'public' ? [] : FOR_PEOPLE),
    ...operation.refusals,
  ];
  const statuses = [...new Set(codes.map((code) => CATALOGUE[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => CATALOGUE[code].status === status);
      const description = here.map((code) => `\`${code}\`: ${CATALOGUE[code].sentence}`).join('\n\n');
      return [status, { description, content: { 'application/json': { schema: refusal } } }];
    }),
  );
}

const REFERENCE = '#/$defs/';

/** The schema as JSON Schema; those with a name go to `named` and are referred to. */
function referring(schema: z.ZodType, io: Direction, named: Map<string, unknown>): Json {
  const { $schema: _, $defs = {}, ...plain } = z.toJSONSchema(schema, { io, override: tidy(io) });
  for (const [name, definition] of Object.entries($defs)) named.set(name, relocated(definition));
  return z.record(z.string(), z.unknown()).parse(relocated(plain));
}

/** Answers may gain fields; and the patterns of dates and ids only repeat what their format says. */
const tidy =
  (io: Direction) =>
  ({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
    if (io === 'output') delete jsonSchema.additionalProperties;
    if (jsonSchema.format === 'date-time' || jsonSchema.format === 'uuid') delete jsonSchema.pattern;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  };

function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace(REFERENCE, '#/components/schemas/')]
        : [key, relocated(inner)],
    ),
  );
}
