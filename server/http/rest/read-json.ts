import type { IncomingMessage } from 'node:http';
import { DomainError } from '@/contract/errors/domain-error';

const MAX_BODY_BYTES = 64 * 1024;
/** How much of a body that is too large is still taken in: a client that is cut off while it writes never reads our answer. */
const MAX_DRAINED_BYTES = 1024 * 1024;

const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

/**
 * The JSON body of a request.
 * @throws DomainError input.unsupported-type, input.too-large (64 kB), input.malformed.
 */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const encoded = req.headers['content-encoding'] ?? 'identity';
  if (!JSON_TYPE.test(req.headers['content-type']?.trim() ?? '') || encoded !== 'identity') {
    throw new DomainError('input.unsupported-type');
  }
  const bytes = await readBytes(req);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new DomainError('input.malformed', { cause });
  }
}

async function readBytes(req: IncomingMessage): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > MAX_DRAINED_BYTES) throw new DomainError('input.too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  // Destroying the request would take the connection with it, and our answer.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > MAX_DRAINED_BYTES) break;
    if (size <= MAX_BODY_BYTES) chunks.push(bytes);
  }
  if (size > MAX_BODY_BYTES) throw new DomainError('input.too-large');
  return Buffer.concat(chunks);
}
