import { dayNumberOf, dayOf } from '@/contract/availability/date-rule';
import type { DayPart } from '@/contract/availability/hours';
import { wallOf } from '@/contract/time/wall-time';
import type { SettledArtist } from '@/prisma/seed/settle-people';
import { makeDateRule } from '@/tests/harness/make-date-rule';
import type { World } from '@/tests/harness/world';

type Terms = {
  readonly description?: string;
  /** Before and after, in minutes. */
  readonly buffers?: readonly [number, number];
  readonly noticeMinutes?: number;
  readonly windowDays?: number;
  readonly perDayLimit?: number;
  readonly isInstant?: boolean;
};

const DAY_MINUTES = 24 * 60;

/** What services say and need, by their names. */
const TERMS: Readonly<Record<string, Terms>> = {
  'Fine-line tattoo, small': {
    description: 'Up to 8 cm. Drawn on the spot from your references, one needle, no rush.',
    buffers: [15, 15],
    noticeMinutes: 2 * DAY_MINUTES,
    windowDays: 120,
  },
  'Botanical tattoo, half day': {
    description: 'A whole plant, from root to seed head. Eat well before, and bring something to read.',
    buffers: [30, 30],
    noticeMinutes: 7 * DAY_MINUTES,
    windowDays: 180,
    perDayLimit: 1,
  },
  'Cover-up talk': {
    description: 'Show me what is there, and I tell you honestly what can become of it.',
    isInstant: true,
  },
  'Reportage, half day': { buffers: [30, 30], noticeMinutes: 3 * DAY_MINUTES, perDayLimit: 1 },
  'Hand-painted set': { description: 'Ten small pictures. Send me yours beforehand.', buffers: [0, 15] },
  'Blackwork tattoo': { buffers: [15, 30], noticeMinutes: 2 * DAY_MINUTES, perDayLimit: 2 },
  'Bridal mehndi, hands and feet': {
    buffers: [30, 30],
    noticeMinutes: 14 * DAY_MINUTES,
    windowDays: 730,
    perDayLimit: 1,
  },
  'Evening make-up': { buffers: [0, 20], noticeMinutes: 180 },
};

type DatesPart = {
  /** From today, both count. */
  readonly days: readonly [number, number];
  readonly hours: readonly DayPart[] | null;
  readonly zone: string | null;
  readonly label: string;
};

/** Beyond what the scene's bookings reach. */
const DATES: Readonly<Record<string, DatesPart>> = {
  'chiara-moretti': { days: [53, 62], hours: [], zone: null, label: 'Holiday' },
  'jonas-weber': {
    days: [54, 57],
    hours: [{ from: '12:00', to: '20:00' }],
    zone: 'Europe/Lisbon',
    label: 'Guest spot in Lisbon',
  },
};

const SLOT_MINUTES: Readonly<Record<string, number>> = { 'luca-ferri': 15, 'grace-okafor': 15 };

/**
 * How artists want to be booked from now on. Said last: what the scene has agreed on was agreed before.
 */
export async function planAvailability(world: World, artists: readonly SettledArtist[]): Promise<void> {
  for (const { artist, services } of artists) {
    const dates = DATES[artist.handle];
    if (dates) {
      const { days, ...rule } = dates;
      const today = dayNumberOf(wallOf(world.now, artist.zone).slice(0, 'YYYY-MM-DD'.length));
      const [firstDay = '', lastDay = ''] = days.map((ahead) => dayOf(today + ahead));
      await makeDateRule(world, { artist, firstDay, lastDay, ...rule });
    }
    await world.client.query('UPDATE artist SET slot_minutes = $2 WHERE id = $1', [
      artist.id,
      SLOT_MINUTES[artist.handle] ?? 30,
    ]);
    for (const { id, name } of services) await sayTerms(world, id, TERMS[name] ?? {});
  }
}

async function sayTerms({ client }: World, serviceId: string, terms: Terms): Promise<void> {
  const {
    description = '',
    buffers = [0, 0],
    noticeMinutes = 0,
    windowDays = 365,
    perDayLimit = null,
    isInstant = false,
  } = terms;
  await client.query(
    `UPDATE service SET description = $2, buffer_before_minutes = $3, buffer_after_minutes = $4, notice_minutes = $5,
       window_days = $6, per_day_limit = $7, instant = $8 WHERE id = $1`,
    [serviceId, description, ...buffers, noticeMinutes, windowDays, perDayLimit, isInstant],
  );
}
