import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from '@/server/http/rest/open-api';
import { REST_ROUTES } from '@/server/http/rest/routes';

const Document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        summary: z.string(),
        parameters: z
          .array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.unknown() }))
          .default([]),
        responses: z.record(z.string(), z.unknown()),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const raw = openApiDocument(REST_ROUTES, '9.9.9');
const document = Document.parse(raw);

describe('openApiDocument', () => {
  it.each(REST_ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))('tells of %s', (_, route) => {
    const told = document.paths[route.path]?.[route.method.toLowerCase()];
    expect(told?.operationId).toBe(route.operation.id);
    expect(Object.keys(told?.responses ?? {})).toContain(String(route.operation.status));
    const inPath = told?.parameters
      .filter((parameter) => parameter.in === 'path' && parameter.required)
      .map(({ name }) => name);
    expect(inPath).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });

  it.each(REST_ROUTES.map(({ operation }) => [operation.id, operation] as const))(
    'has samples of %s that hold',
    (_, operation) => {
      const { params = {}, query = {}, body = {}, answer } = operation.sample;
      expect(() => operation.params.parse(params)).not.toThrow();
      expect(() => operation.query.parse(query)).not.toThrow();
      expect(() => operation.body.parse(body)).not.toThrow();
      expect(operation.answer.parse(answer)).toEqual(answer);
    },
  );

  it('refers only to schemas that it has, and tells of no route twice', () => {
    const references = [...JSON.stringify(raw).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) =>
      to?.replace('#/components/schemas/', ''),
    );
    expect(new Set(references)).toEqual(new Set(Object.keys(document.components.schemas)));
    const ids = REST_ROUTES.map(({ operation }) => operation.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
