import { phrasebooks } from '@/prisma/seed/languages';
import { planAvailability } from '@/prisma/seed/plan-availability';
import { type Calendars, MINUTE_MS, openCalendars } from '@/prisma/seed/plan-bookings';
import { type ConversationPlan, planConversations } from '@/prisma/seed/plan-conversations';
import { planPolicies } from '@/prisma/seed/plan-policies';
import { type Settled, settlePeople } from '@/prisma/seed/settle-people';
import { tellBooking } from '@/prisma/seed/tell-booking';
import { type ConversationStory, type Line, speak, tellConversation } from '@/prisma/seed/tell-conversation';
import { type MadeUser, makeConversation, makePositions } from '@/tests/harness/factories';
import { makeMessages } from '@/tests/harness/make-messages';
import type { World } from '@/tests/harness/world';

/** Share of conversations whose newest words have not been read yet. */
const UNREAD = 0.35;

/** They write at the same moment: each has something unread of the other. */
const CROSSING = {
  request: 52,
  artist: {
    minutesAgo: 49,
    source: 'a Good news: the stencil paper you liked is back.\na And I drew the second version of your fern 🌿',
  },
  customer: {
    minutesAgo: 47,
    source: 'c I sent you a request for the next sitting.\nc No hurry, whenever you are at the calendar.',
  },
};

/** The whole demo scene, in the order it happened to be written. `world.now` decides every time in it. */
export async function writeDemo(world: World, passwordHash: string): Promise<void> {
  const settled = await settlePeople(world, passwordHash);
  await planPolicies(world, settled.artists);
  const calendars = openCalendars(world);
  for (const [index, plan] of planConversations(world, settled).entries()) {
    await writeConversation(world, { plan, settled, calendars, isLeading: index === 0 });
  }
  await planAvailability(world, settled.artists);
}

type Writing = { plan: ConversationPlan; settled: Settled; calendars: Calendars; isLeading: boolean };

async function writeConversation(world: World, { plan, settled, calendars, isLeading }: Writing): Promise<void> {
  const { artist, customer, language, createdAt } = plan;
  const staff = plan.withStaff ? settled.staff : null;
  const people = { artist: artist.artist, customer: customer.user, staff: staff ? [staff] : [] };
  const conversation = await makeConversation(world, { ...people, createdAt });
  const books = phrasebooks(language, artist.part.crafts);
  const { dialogueCount, endings, lastAt } = plan;
  const told = {
    conversation,
    staff,
    services: artist.services,
    craft: artist.part.crafts[0],
    pace: artist.part.pace,
    language,
    phrasebooks: books,
  };
  const story: ConversationStory = { ...told, dialogueCount, endings, lastAt };
  const lines = await tellConversation(world, story, calendars);
  const crossing = isLeading ? await crossingLines(world, story, calendars) : [];
  await writeLines(world, story, [...lines, ...crossing]);
  if (isLeading) await leaveBothUnread(world, story, lines.length);
  else await leaveSomeUnread(world, story, lines);
}

async function writeLines(world: World, { conversation }: ConversationStory, lines: readonly Line[]): Promise<void> {
  const places = new Map(lines.map((line, index) => [line, index]));
  const drafts = lines.map(({ draft, quotes }) => {
    const replyTo = quotes ? places.get(quotes) : undefined;
    return replyTo === undefined ? draft : { ...draft, replyTo };
  });
  if (drafts.length > 0) await makeMessages(world, conversation, drafts);
}

async function crossingLines(world: World, story: ConversationStory, calendars: Calendars): Promise<Line[]> {
  const ago = (minutes: number) => new Date(world.now.getTime() - minutes * MINUTE_MS);
  const [service] = story.services;
  const slot = service && calendars.take(story.conversation.artist, service, 'requested', world.now);
  if (!slot) throw new Error('no free time for the waiting request');
  const { conversation } = story;
  const request = {
    conversation,
    service,
    slot,
    ending: 'requested',
    requestedAt: ago(CROSSING.request),
    language: 'en',
    craft: story.craft,
  } as const;
  const { cards } = await tellBooking(world, request, calendars);
  const say = ({ minutesAgo, source }: { minutesAgo: number; source: string }) =>
    speak(world, story, { source, language: 'en', at: ago(minutesAgo) });
  const lines = [
    ...cards.map((draft): Line => ({ draft, quotes: null })),
    ...say(CROSSING.artist),
    ...say(CROSSING.customer),
  ];
  return lines.sort((a, b) => a.draft.sentAt.getTime() - b.draft.sentAt.getTime());
}

const participants = ({ conversation, staff }: ConversationStory): MadeUser[] => [
  conversation.customer,
  conversation.artist.user,
  ...(staff ? [staff] : []),
];

async function leaveBothUnread(world: World, story: ConversationStory, lastReadSeq: number): Promise<void> {
  const { conversation } = story;
  for (const user of participants(story)) await makePositions(world, { conversation, user, lastReadSeq });
}

/** Whoever spoke last has read everything; the others perhaps not yet what was said since they spoke. */
async function leaveSomeUnread(world: World, story: ConversationStory, lines: readonly Line[]): Promise<void> {
  const { conversation } = story;
  const last = lines.at(-1)?.draft.senderId;
  const isUnread = world.random.chance(UNREAD);
  const seqBefore = lines.findLastIndex((line) => line.draft.senderId !== last) + 1;
  for (const user of participants(story)) {
    const lastReadSeq = isUnread && user.id !== last ? seqBefore : lines.length;
    const deliveredSeq = world.random.chance(0.5) ? lines.length : lastReadSeq;
    await makePositions(world, { conversation, user, lastReadSeq, deliveredSeq });
  }
}
