import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '@/contract/errors/domain-error';
import { PictureId } from '@/contract/ids/ids';
import { MAX_PICTURE_BYTES } from '@/contract/pictures/picture-url';
import { PicturePurposeName } from '@/contract/schemas/picture';
import type { RequestContext } from '@/server/context';
import { pictureFile } from '@/server/domain/pictures/queries';
import { storePicture } from '@/server/domain/pictures/store-picture';
import { readUpload } from '@/server/http/read-upload';
import { signedIn } from '@/server/http/rest/route';
import { sendJson } from '@/server/http/rest/send-json';

export const PICTURES_PATH = '/api/pictures';

const FILE_PATH = /^\/api\/pictures\/([^/]+)\/(\d{1,4})\.webp$/;
const FILE_HEADERS = {
  'Content-Type': 'image/webp',
  // An id never gets other pixels.
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'",
};

/**
 * `POST /api/pictures?purpose=portrait|portfolio` with the file as body → `{ picture }`; `GET /api/pictures/<id>/<width>.webp`.
 * @throws DomainError auth.required, input.invalid, picture.too-large, picture.unreadable, picture.not-found, request.too-many
 */
export async function pictureDoor(
  request: IncomingMessage,
  response: ServerResponse,
  ctx: RequestContext,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  if (pathname === PICTURES_PATH) {
    if (method !== 'POST') throw notAllowed(response, 'POST');
    const actor = signedIn(ctx);
    const purpose = PicturePurposeName.safeParse(searchParams.get('purpose'));
    if (!purpose.success) throw new DomainError('input.invalid');
    const upload = await readUpload(request, MAX_PICTURE_BYTES);
    const picture = await storePicture({ ...ctx, actor }, { upload, purpose: purpose.data });
    return sendJson(response, 201, JSON.stringify({ picture }));
  }
  if (method !== 'GET' && method !== 'HEAD') throw notAllowed(response, 'GET, HEAD');
  const [, id, width] = FILE_PATH.exec(pathname) ?? [];
  const pictureId = PictureId.safeParse(id);
  if (!pictureId.success) throw new DomainError('picture.not-found');
  const bytes = await pictureFile(ctx, { pictureId: pictureId.data, width: Number(width) });
  response.writeHead(200, { ...FILE_HEADERS, 'Content-Length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

function notAllowed(response: ServerResponse, allowed: string): DomainError {
  response.setHeader('Allow', allowed);
  return new DomainError('request.method-not-allowed');
}
