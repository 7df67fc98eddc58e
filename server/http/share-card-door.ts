import type { IncomingMessage, ServerResponse } from 'node:http';
import { HOUSE_CARD_PATH, SHARE_CARD } from '@/contract/artists/share-card';
import { DomainError } from '@/contract/errors/domain-error';
import { Handle } from '@/contract/schemas/artist';
import type { ServerParts } from '@/server/context';
import { houseCardPictures, renderShareCard, shareCardPictures } from '@/server/domain/directory/share-card';

const CARD_PATH = /^\/a\/([^/]+)\/card$/;
/** Some 10 MB. */
const MOST_KEPT = 64;

const HEADERS = {
  'Content-Type': SHARE_CARD.type,
  // The address carries a version, so a copy is only too old for who asks without one.
  'Cache-Control': 'public, max-age=86400',
  'Content-Security-Policy': "default-src 'none'",
};

export const isShareCard = (path: string): boolean => path === HOUSE_CARD_PATH || CARD_PATH.test(path);

type Parts = Pick<ServerParts, 'db' | 'images'>;

/**
 * `GET /a/<handle>/card`, and `GET /card` of the whole house: the picture beside a shared link. Rendering costs a tenth of a second, so each set of pictures is
 * rendered once, however many ask, and the newest are kept.
 * @throws DomainError artist.not-found, request.method-not-allowed
 */
export function shareCardDoor() {
  const kept = new Map<string, Promise<Uint8Array>>();

  function card(parts: Parts, pictureIds: Parameters<typeof renderShareCard>[1]): Promise<Uint8Array> {
    const key = pictureIds.join();
    const known = kept.get(key);
    if (known) return known;
    const made = renderShareCard(parts, pictureIds);
    kept.set(key, made);
    // What failed may work the next time.
    made.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  }

  return async (request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      throw new DomainError('request.method-not-allowed');
    }
    const bytes = await card(parts, await picturesAt(parts, url.split('?', 1)[0] ?? ''));
    response.writeHead(200, { ...HEADERS, 'Content-Length': bytes.length });
    response.end(method === 'HEAD' ? undefined : bytes);
  };
}

async function picturesAt(parts: Parts, path: string) {
  if (path === HOUSE_CARD_PATH) return houseCardPictures(parts);
  const handle = Handle.safeParse(CARD_PATH.exec(path)?.[1]);
  if (!handle.success) throw new DomainError('artist.not-found');
  return shareCardPictures(parts, { handle: handle.data });
}
