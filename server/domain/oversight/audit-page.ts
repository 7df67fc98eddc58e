import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { AuditInput } from '@/contract/schemas/console';
import type { AuditPage } from '@/contract/schemas/console-views';
import type { UserContext } from '@/server/domain/context';
import { type AuditEntryRow, presentEntry, subjectTexts } from '@/server/domain/oversight/present-entry';
import { canAdminister } from '@/server/domain/oversight/rules';

const PAGE = 50;
const NUMBER = /^[1-9]\d{0,9}$/;
const MAX_NUMBER = 2_147_483_647;

/**
 * A studio's audit, newest first, by keyset.
 * @throws DomainError studio.not-found, studio.not-your-role, input.invalid when `next` is not one of ours.
 */
export async function auditPage(ctx: UserContext, { studioId, action, actor, next }: AuditInput): Promise<AuditPage> {
  demand(canAdminister(ctx.actor, studioId));
  const rows: readonly AuditEntryRow[] = await ctx.db.prisma.auditEntry.findMany({
    where: {
      studioId,
      ...(next === undefined ? {} : { number: { lt: numberOf(next) } }),
      ...(action ? { action } : {}),
      ...(actor ? { actorId: actor } : {}),
    },
    orderBy: { number: 'desc' },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const names = await namesFor(ctx, shown);
  const entries = await ctx.db.prisma.auditEntry.count({ where: { studioId } });
  const last = shown.at(-1);
  const more = rows.length > PAGE && last ? String(last.number) : null;
  return { items: shown.map((row) => presentEntry(row, names)), next: more, entries };
}

function numberOf(next: string): number {
  const number = Number(next);
  if (!NUMBER.test(next) || number > MAX_NUMBER) throw new DomainError('input.invalid');
  return number;
}

/** Whom and what the entries speak of, as they are called today. */
async function namesFor({ db }: UserContext, rows: readonly AuditEntryRow[]) {
  const subjects = rows.map(({ subject }) => subjectTexts(subject));
  const userIds = [...rows.map(({ actorId }) => actorId), ...subjects.map(({ userId }) => userId)].filter(
    (id) => id !== null,
  );
  const conversationIds = subjects.map(({ conversationId }) => conversationId).filter((id) => id !== null);
  const [users, conversations] = await Promise.all([
    db.prisma.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } }),
    db.prisma.conversation.findMany({
      where: { id: { in: conversationIds } },
      select: { id: true, artist: { select: { name: true } }, customer: { select: { name: true } } },
    }),
  ]);
  return {
    people: new Map(users.map(({ id, name }) => [id, name])),
    conversations: new Map(
      conversations.map(({ id, artist, customer }) => [id, { artistName: artist.name, customerName: customer.name }]),
    ),
  };
}
