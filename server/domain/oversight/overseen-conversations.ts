import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { OverseenConversationsInput, SearchOverseenInput } from '@/contract/schemas/console';
import type { OverseenPage } from '@/contract/schemas/console-views';
import { holdsWord } from '@/contract/text/holds-word';
import { decodePageKey, encodePageKey } from '@/server/db/page-key';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { UserContext } from '@/server/domain/context';
import { type OverseenFilter, overseenRows } from '@/server/domain/oversight/overseen-sql';
import { peopleNamed } from '@/server/domain/oversight/people-named';
import { presentOverseen } from '@/server/domain/oversight/present-overseen';
import { canWorkIn, isAdminOf, UNANSWERED_AFTER_MS } from '@/server/domain/oversight/rules';

const PAGE = 50;

/**
 * Conversations of a studio from outside, newest activity first, by keyset: never a word of them. Admins see all, staff what they
 * were given.
 * @throws DomainError studio.not-found, studio.not-your-role, input.invalid when `next` is not one of ours.
 */
export async function overseenConversations(
  ctx: UserContext,
  input: OverseenConversationsInput,
): Promise<OverseenPage> {
  demand(canWorkIn(ctx.actor, input.studioId));
  return pageOf(ctx, input);
}

/**
 * In which conversations a word was said, and how often; not where, nor what else. An entry with the word is committed first, for
 * each page, because answers tell of what people wrote. What is no word is looked for nowhere, and recorded nowhere.
 * @throws DomainError what {@link overseenConversations} throws, search.no-word and audit.unavailable
 */
export async function searchOverseen(ctx: UserContext, input: SearchOverseenInput): Promise<OverseenPage> {
  const { studioId, word } = input;
  demand(canWorkIn(ctx.actor, studioId));
  if (!holdsWord(word)) throw new DomainError('search.no-word');
  const filter = await filterOf(ctx, input);
  await audited(ctx, (tx) =>
    appendAuditEntry(tx, ctx, {
      studioId,
      actorId: ctx.actor.userId,
      action: 'conversations.searched',
      subject: { word },
      occurredAt: ctx.clock.now(),
    }),
  );
  return answer(ctx, filter, word);
}

const pageOf = async (ctx: UserContext, input: OverseenConversationsInput): Promise<OverseenPage> =>
  answer(ctx, await filterOf(ctx, input));

/** What somebody with a role in a studio may see of it. */
export const withinReach = ({ actor, clock }: UserContext, studioId: string) => ({
  studioId,
  withinReachOf: isAdminOf(actor, studioId) ? null : actor.userId,
  unansweredBefore: new Date(clock.now().getTime() - UNANSWERED_AFTER_MS),
});

async function filterOf(ctx: UserContext, input: OverseenConversationsInput): Promise<OverseenFilter> {
  const { studioId, person, bookingStatus, state, next } = input;
  const after = next === undefined ? null : decodePageKey(next);
  const named = person === undefined ? null : await peopleNamed(ctx, studioId, person);
  return {
    ...withinReach(ctx, studioId),
    customerIds: named?.customerIds ?? null,
    artistIds: named?.artistIds ?? null,
    bookingStatus: bookingStatus ?? null,
    state: state ?? null,
    after,
    limit: PAGE + 1,
  };
}

async function answer(ctx: UserContext, filter: OverseenFilter, word?: string): Promise<OverseenPage> {
  const rows = await overseenRows(ctx.db.pool, filter, word === undefined ? {} : { word });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const next = rows.length > PAGE && last ? encodePageKey(last.activity_at, last.id) : null;
  return { items: shown.map(presentOverseen), next };
}
