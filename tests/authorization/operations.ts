import type { RestRoute } from '@/server/http/rest/route';
import { REST_ROUTES } from '@/server/http/rest/routes';
import { appRouter } from '@/server/routers/root';
import type { Access } from '@/server/trpc';
import { REST_SAMPLES, type RestInput } from '@/tests/authorization/rest-samples';
import { SAMPLES, type Sample } from '@/tests/authorization/samples';

export type Request = { readonly method: string; readonly path: string; readonly body?: string };

/** One thing the server can be asked for, through whichever door. */
export type Operation = {
  readonly name: string;
  readonly door: 'trpc' | 'rest';
  readonly access: Access;
  /** Changes nothing, whoever asks. */
  readonly isQuery: boolean;
  readonly isStream: boolean;
  readonly takesInput: boolean;
  readonly sample: Sample<unknown>;
  request(input: unknown): Request;
};

type Procedure = {
  readonly _def: {
    readonly type: 'query' | 'mutation' | 'subscription';
    readonly meta?: { readonly access?: Access };
    readonly inputs: readonly unknown[];
  };
};

// tRPC keeps its procedures by full path, but its types do not say so.
const PROCEDURES = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
const PROCEDURE_SAMPLES: Readonly<Record<string, Sample<unknown>>> = SAMPLES;

/** What has no declared access or no sample: nothing may be in here. */
export const undeclared = (): readonly string[] => [
  ...Object.entries(PROCEDURES).flatMap(([path, { _def }]) =>
    _def.meta?.access && PROCEDURE_SAMPLES[path] ? [] : [path],
  ),
  ...REST_ROUTES.flatMap(({ operation, method, path }) => (REST_SAMPLES[operation.id] ? [] : [`${method} ${path}`])),
];

/** Every procedure and every REST route, from the very tables that the doors serve. */
export const operations = (): readonly Operation[] => [
  ...Object.entries(PROCEDURES).flatMap(([path, procedure]) => procedureOperation(path, procedure)),
  ...REST_ROUTES.flatMap(routeOperation),
];

function procedureOperation(path: string, { _def }: Procedure): Operation[] {
  const sample = PROCEDURE_SAMPLES[path];
  const access = _def.meta?.access;
  if (!sample || !access) return [];
  const isQuery = _def.type !== 'mutation';
  const address = `/api/trpc/${path}`;
  const request = (input: unknown): Request => {
    const json = JSON.stringify(input);
    if (!isQuery) return { method: 'POST', path: address, ...(json === undefined ? {} : { body: json }) };
    return { method: 'GET', path: json === undefined ? address : `${address}?input=${encodeURIComponent(json)}` };
  };
  const isStream = _def.type === 'subscription';
  const takesInput = _def.inputs.length > 0;
  return [{ name: path, door: 'trpc', access, isQuery, isStream, takesInput, sample, request }];
}

function routeOperation(route: RestRoute): Operation[] {
  const { method, path, access, answer, operation } = route;
  const sample = REST_SAMPLES[operation.id];
  if (!sample) return [];
  const request = (input: unknown): Request => {
    // Made by REST_SAMPLES, or spoilt from there on purpose.
    const { params = {}, query = {}, body } = input as RestInput;
    const filled = path.replace(/\{(\w+)\}/g, (_slot, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams(query).toString();
    const address = search ? `${filled}?${search}` : filled;
    return { method, path: address, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  };
  const kind = { isQuery: method === 'GET', isStream: answer === 'stream', takesInput: true };
  const ways = [sample, ...(sample.also ? [sample.also] : [])];
  return ways.map((way, at): Operation => {
    const name = at === 0 ? `${method} ${path}` : `${method} ${path}, the other way`;
    // The widening is safe: its input comes from the sample itself.
    return { name, door: 'rest', access, ...kind, sample: way as Sample<unknown>, request };
  });
}
