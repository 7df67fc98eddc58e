type MaybePostgres = { code?: unknown; constraint?: unknown; meta?: unknown; cause?: unknown; message?: unknown };

/** SQLSTATE of an error, whether pg or Prisma brought it; `null` when it has none. */
export function sqlState(error: unknown): string | null {
  return walk(error, (layer) => {
    const { code, cause, meta } = layer;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P[0-9]{4}$/.test(code)) return code;
    const original = pick(cause, 'originalCode') ?? pick(pick(meta, 'driverAdapterError'), 'cause', 'originalCode');
    return typeof original === 'string' ? original : null;
  });
}

/** Whether `error` names the constraint or index that was violated. */
export const violates = (error: unknown, constraint: string): boolean =>
  walk(error, (layer) => {
    const text = `${String(layer.constraint ?? '')} ${String(layer.message ?? '')} ${safeJson(layer.meta)} ${safeJson(layer.cause)}`;
    return text.includes(constraint) ? true : null;
  }) ?? false;

const TRANSIENT_STATES = new Set(['40001', '40P01']);

/** A deadlock or serialisation failure: nothing was done, and the same work may succeed when run again. */
export const isTransient = (error: unknown): boolean => {
  const state = sqlState(error);
  return (state !== null && TRANSIENT_STATES.has(state)) || pick(error, 'code') === 'P2034';
};

const GONE_STATES = /^(08|57P|53)/;
const GONE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
]);
const GONE_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|connection timeout|Client has encountered a connection error/i;

/** The database cannot be reached, is starting or has no room: the caller may try again later. */
export const isUnavailable = (error: unknown): boolean => {
  const state = sqlState(error);
  if (state !== null && (GONE_STATES.test(state) || state === '57014')) return true;
  return (
    walk(error, (layer) =>
      GONE_CODES.has(String(layer.code)) || GONE_WORDS.test(String(layer.message ?? '')) ? true : null,
    ) ?? false
  );
};

function walk<T>(error: unknown, look: (layer: MaybePostgres) => T | null): T | null {
  let layer = error;
  for (let depth = 0; depth < 5 && typeof layer === 'object' && layer !== null; depth++) {
    const found = look(layer);
    if (found !== null) return found;
    layer = 'cause' in layer ? layer.cause : null;
  }
  return null;
}

function pick(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

const safeJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
};
