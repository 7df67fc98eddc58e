import { DomainError } from '@/contract/errors/domain-error';
import type { DateRuleView } from '@/contract/schemas/availability';
import { dateRulesFrom, todayIn } from '@/server/domain/availability/date-rules';
import type { UserContext } from '@/server/domain/context';

/** What the actor has planned from today on, in order. @throws DomainError artist.required */
export async function ownDateRules({ db, clock, actor }: UserContext): Promise<readonly DateRuleView[]> {
  const own = await db.prisma.artist.findFirst({
    where: { userId: actor.userId, closedAt: null },
    select: { id: true, zone: true },
  });
  if (!own) throw new DomainError('artist.required');
  return dateRulesFrom(db.prisma, own.id, todayIn(own.zone, clock.now()));
}
