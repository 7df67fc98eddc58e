import type { DayPart } from '@/contract/availability/hours';
import type { DateRuleId } from '@/contract/ids/ids';
import type { MadeArtist } from '@/tests/harness/factories';
import { insertRows, type World } from '@/tests/harness/world';

type DateRuleDraft = {
  artist: MadeArtist;
  firstDay: string;
  lastDay?: string;
  hours?: readonly DayPart[] | null;
  zone?: string | null;
  label?: string;
};

/** Dates on which an artist works otherwise; a day off, when nothing more is said. */
export async function makeDateRule(world: World, draft: DateRuleDraft): Promise<DateRuleId> {
  const { artist, firstDay, lastDay = firstDay, hours = [], zone = null, label = '' } = draft;
  const id = world.random.id<DateRuleId>('date rule');
  const days = { first_day: firstDay, last_day: lastDay };
  await insertRows(world, 'date_rule', [
    { id, artist_id: artist.id, ...days, hours, zone, label, created_at: world.now },
  ]);
  return id;
}
