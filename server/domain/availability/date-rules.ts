import { inDayOrder } from '@/contract/availability/hours';
import { DomainError } from '@/contract/errors/domain-error';
import { type AddDateRuleInput, DateRuleView } from '@/contract/schemas/availability';
import { wallOf } from '@/contract/time/wall-time';
import type { Tx } from '@/server/db/database';
import type { Prisma } from '@/server/db/generated/client';
import { NO_JSON } from '@/server/db/no-json';
import { inTheWayOf } from '@/server/domain/availability/rules';

type Row = Prisma.DateRuleGetPayload<object>;

const Parts = DateRuleView.shape.hours;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

const dayIn = (column: Date): string => column.toISOString().slice(0, DAY_LENGTH);
/** As a column of dates takes it. */
const columnOf = (day: string): Date => new Date(`${day}T00:00Z`);

export const presentDateRule = (row: Row): DateRuleView => ({
  id: row.id,
  firstDay: dayIn(row.firstDay),
  lastDay: dayIn(row.lastDay),
  hours: Parts.parse(row.hours),
  zone: row.zone,
  label: row.label,
});

/** A rule's columns. */
export const dateRuleColumns = ({ firstDay, lastDay, hours, zone, label }: AddDateRuleInput) => ({
  firstDay: columnOf(firstDay),
  lastDay: columnOf(lastDay),
  hours: hours ? [...inDayOrder(hours)] : NO_JSON,
  zone,
  label,
});

/** The day that the clocks of `zone` show. */
export const todayIn = (zone: string, now: Date): string => wallOf(now, zone).slice(0, DAY_LENGTH);

/** What an artist has planned from a day on, in order. */
export async function dateRulesFrom(tx: Tx, artistId: string, day: string): Promise<DateRuleView[]> {
  const where = { artistId, lastDay: { gte: columnOf(day) } };
  return (await tx.dateRule.findMany({ where, orderBy: { firstDay: 'asc' } })).map(presentDateRule);
}

/** @throws DomainError availability.dates-overlap, with the rule that is in the way. */
export function demandOwnDays(rule: AddDateRuleInput, others: readonly DateRuleView[]): void {
  const other = inTheWayOf(rule, others);
  if (other) throw new DomainError('availability.dates-overlap', { inTheWay: other.id });
}
