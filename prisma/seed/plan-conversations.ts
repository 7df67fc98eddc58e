import type { Language } from '@/prisma/seed/cast';
import { DAY_MS, type Ending, MINUTE_MS } from '@/prisma/seed/plan-bookings';
import type { Settled, SettledArtist, SettledCustomer } from '@/prisma/seed/settle-people';
import type { World } from '@/tests/harness/world';

export type ConversationPlan = {
  readonly artist: SettledArtist;
  readonly customer: SettledCustomer;
  readonly withStaff: boolean;
  readonly language: Language;
  readonly createdAt: Date;
  readonly lastAt: Date;
  readonly dialogueCount: number;
  readonly endings: readonly Ending[];
};

const ARTISTS_PER_CUSTOMER = 4;
const WITH_STAFF = 4;
/** The newest dialogue is over by now: no line of it may lie in the future. */
const LEAST_AGE_MS = 100 * MINUTE_MS;

const USUAL_ENDINGS: readonly (readonly Ending[])[] = [
  ['completed', 'confirmed-soon'],
  ['completed', 'declined', 'completed'],
  ['completed', 'requested'],
  ['completed', 'cancelled-by-customer', 'confirmed-soon'],
  ['confirmed-past'],
  ['completed', 'cancelled-by-artist'],
  ['declined', 'confirmed-soon'],
  ['completed', 'agreed-by-offer'],
  ['completed', 'offered'],
  ['completed', 'moved'],
  ['completed', 'completed', 'confirmed-past'],
  [],
];

/** Those of `artist@demo.test` with everybody but the leading customer: whoever signs in there finds a full day. */
const FULL_DAY: readonly (readonly Ending[])[] = [
  ['completed', 'today', 'requested-today'],
  ['completed', 'requested-today'],
  ['completed', 'this-week', 'offered-again'],
  ['this-week', 'moving'],
  ['completed', 'today'],
  ['completed', 'moved', 'requested-today'],
];

/** Who talks to whom, since when, how much and with which bookings. The first is of the two demo logins. */
export function planConversations(world: World, { artists, customers }: Settled): ConversationPlan[] {
  const pairs = customers.flatMap((customer, index) =>
    artistsFor(artists, customer, index).map((artist) => ({ artist, customer })),
  );
  const [leading] = artists;
  let full = 0;
  return pairs.map(({ artist, customer }, index) => {
    if (index === 0) return leadingPlan(world, artist, customer);
    const plan = usualPlan(world, { artist, customer, index, pairs: pairs.length });
    return artist === leading ? { ...plan, endings: FULL_DAY[full++ % FULL_DAY.length] ?? [] } : plan;
  });
}

/** Those who speak their language first, then the others in turn. */
function artistsFor(artists: readonly SettledArtist[], { language }: SettledCustomer, index: number): SettledArtist[] {
  const turned = artists.map((_, step) => artists[(step + (index === 0 ? 0 : index * 3)) % artists.length]);
  const inTurn = turned.filter((artist) => artist !== undefined);
  const speaks = (artist: SettledArtist) => Number(artist.part.speaks.includes(language));
  return inTurn.sort((a, b) => speaks(b) - speaks(a)).slice(0, ARTISTS_PER_CUSTOMER);
}

const sharedLanguage = (artist: SettledArtist, customer: SettledCustomer): Language =>
  artist.part.speaks.includes(customer.language) ? customer.language : 'en';

type Usual = { artist: SettledArtist; customer: SettledCustomer; index: number; pairs: number };

function usualPlan({ random, now }: World, { artist, customer, index, pairs }: Usual): ConversationPlan {
  const daysAgo = (days: number, minutes: number) => new Date(now.getTime() - days * DAY_MS - minutes * MINUTE_MS);
  // The older a conversation's last word, the further down in the list; a few are of today.
  const quietDays = Math.floor((index / pairs) ** 2 * 40);
  const lastAt = new Date(daysAgo(quietDays, random.between(0, 600)).getTime() - LEAST_AGE_MS);
  return {
    artist,
    customer,
    withStaff: artist.part.studio === 'juniper' && index <= WITH_STAFF * 2 && index % 2 === 0,
    language: sharedLanguage(artist, customer),
    createdAt: daysAgo(quietDays + random.between(50, 200), random.between(0, 1_000)),
    lastAt,
    dialogueCount: random.between(7, 14),
    endings: USUAL_ENDINGS[index % USUAL_ENDINGS.length] ?? [],
  };
}

function leadingPlan({ now }: World, artist: SettledArtist, customer: SettledCustomer): ConversationPlan {
  return {
    artist,
    customer,
    withStaff: true,
    language: sharedLanguage(artist, customer),
    createdAt: new Date(now.getTime() - 230 * DAY_MS),
    lastAt: new Date(now.getTime() - DAY_MS),
    dialogueCount: 26,
    endings: [
      'completed',
      'completed',
      'declined',
      'completed',
      'cancelled-by-customer',
      'cancelled-by-artist',
      'confirmed-past',
      'confirmed-soon',
      'moved',
      'offered',
    ],
  };
}
