import type { IncomingMessage } from 'node:http';
import { DomainError } from '@/contract/errors/domain-error';

/**
 * The raw body of an upload. One that is too large is refused by its announced length before it is read, or once that much came.
 * @throws DomainError picture.too-large
 */
export async function readUpload(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(request);
  const chunks: Buffer[] = [];
  let size = 0;
  // Destroying the request would take the connection with it, and our answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(request);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** What still comes is let go by unseen, so that the client reads our answer instead of a broken connection. */
function tooLarge(request: IncomingMessage): DomainError {
  request.resume();
  return new DomainError('picture.too-large');
}
