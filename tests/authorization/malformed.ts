import type { Operation, Request } from '@/tests/authorization/operations';

export type Spoilt = { readonly how: string; readonly request: Request };

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Longer than any field takes, shorter than what Node refuses as a header line. */
const TOO_LONG_FOR_A_FIELD = 12_000;
const TOO_LONG_FOR_A_MESSAGE = 20_000;

/** Values that cannot stand where `value` stands. */
function wrongValues(value: unknown, inAddress: boolean): readonly unknown[] {
  if (typeof value === 'string' && UUID.test(value)) {
    return ['not-a-uuid', '', `${value}' OR '1'='1`, `${value}\u0000`, 42, null, {}, [value], { not: null }];
  }
  if (typeof value === 'string')
    return [42, null, {}, [value], 'x'.repeat(inAddress ? TOO_LONG_FOR_A_FIELD : TOO_LONG_FOR_A_MESSAGE)];
  if (typeof value === 'number') return ['one', -1, 1.5, 1e99, null, {}];
  if (typeof value === 'boolean') return ['yes', 1, null];
  // A sample that is empty says that none is fine.
  if (Array.isArray(value)) return value.length === 0 ? ['x', null, {}] : ['x', [], null, {}];
  return [];
}

type Variant = { readonly how: string; readonly value: unknown };

/** Every way to spoil one place in `value`, all else left as it is. */
function spoiltIn(value: unknown, inAddress: boolean, at = ''): readonly Variant[] {
  const here = wrongValues(value, inAddress).map((wrong) => ({ how: `${at} = ${shown(wrong)}`, value: wrong }));
  if (Array.isArray(value)) {
    const first = spoiltIn(value[0], inAddress, `${at}[0]`).map(({ how, value: spoilt }) => ({ how, value: [spoilt] }));
    return [...here, ...first];
  }
  if (!isObject(value)) return here;
  const inside = Object.entries(value).flatMap(([key, part]) =>
    spoiltIn(part, inAddress, at ? `${at}.${key}` : key).map(({ how, value: spoilt }) => ({
      how,
      value: { ...value, [key]: spoilt },
    })),
  );
  return [...here, ...inside];
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 40);

/** Who acts and where is never taken from the body; a key that says so is unknown like any other. */
const FORGED = ['userId', 'senderId', 'studioId', 'role', 'isAdmin', 'user_id', 'studio_id', 'anything'];

function wholeVariants(value: unknown): readonly Variant[] {
  if (!isObject(value)) return [];
  const forged = FORGED.map((key) => ({ how: `with ${key}`, value: { ...value, [key]: 'x' } }));
  const without = Object.keys(value)
    .filter((key) => /(Id|_id)$/.test(key))
    .map((key) => ({
      how: `without ${key}`,
      value: Object.fromEntries(Object.entries(value).filter(([k]) => k !== key)),
    }));
  const others = ['text', 42, true, [], null].map((wrong) => ({ how: `${shown(wrong)} as a whole`, value: wrong }));
  return [...forged, ...without, ...others];
}

/** `input` spoilt in every way that its schema must notice. */
export function malformed(operation: Operation, input: unknown): readonly Spoilt[] {
  if (!operation.takesInput) return [];
  if (operation.door === 'trpc') {
    const variants = [...wholeVariants(input), ...spoiltIn(input, operation.isQuery)];
    const spoilt = variants.map(({ how, value }) => ({ how, request: operation.request(value) }));
    return [...spoilt, { how: 'broken JSON', request: brokenJson(operation.request(input)) }];
  }
  return malformedRest(operation, input);
}

function malformedRest(operation: Operation, input: unknown): readonly Spoilt[] {
  if (!isObject(input)) return [];
  const { params, body } = input;
  const withBody = [...wholeVariants(body), ...spoiltIn(body, operation.isQuery)].map(({ how, value }) => ({
    how,
    body: value,
  }));
  const withParams = Object.keys(isObject(params) ? params : {}).flatMap((key) =>
    ['Not an id', "'; DROP TABLE message; --", '\u0000', '../../etc/passwd'].map((wrong) => {
      return { how: `{${key}} = ${shown(wrong)}`, params: { ...(isObject(params) ? params : {}), [key]: wrong } };
    }),
  );
  const withQuery = [
    { how: 'unknown query', query: { anything: 'x' } },
    { how: 'bad limit', query: { limit: '-1' } },
  ];
  const spoilt = [...withBody, ...withParams, ...withQuery].map(({ how, ...part }) => {
    return { how, request: operation.request({ ...input, ...part }) };
  });
  return operation.isQuery
    ? spoilt
    : [...spoilt, { how: 'broken JSON', request: brokenJson(operation.request(input)) }];
}

function brokenJson(request: Request): Request {
  if (request.method === 'POST') return { ...request, body: '{"broken": ' };
  return { ...request, path: request.path.replace(/\?.*$/, '?input=%7Bbroken') };
}
