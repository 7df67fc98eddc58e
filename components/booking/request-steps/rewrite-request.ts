import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { draftOfWish } from '@/components/booking/request-steps/wish-draft';
import type { RequestEntry } from '@/components/outbox/outbox-entry';

/** Puts a request that was not accepted where its sheet finds it, at the review. Answers whether it is there: else it must not be thrown away. */
export function rewriteRequest({ viewerId, input }: RequestEntry): boolean {
  const draftKey = `${viewerId}.${input.artistId}`;
  requestShelf.keep(draftKey, { draft: draftOfWish(input), step: 'review', begunWith: input.serviceId });
  return requestShelf.kept(draftKey) !== null;
}
