import { wallOf } from '@/contract/time/wall-time';
import { BOOKING_TALK } from '@/prisma/seed/booking-talk';
import type { Craft, Language } from '@/prisma/seed/cast';
import { type Phrasebook, slotWords } from '@/prisma/seed/languages';
import { type DialogueLine, parseDialogue, type Speaker } from '@/prisma/seed/parse-dialogue';
import { type Calendars, DAY_MS, type Ending, MINUTE_MS } from '@/prisma/seed/plan-bookings';
import { tellBooking } from '@/prisma/seed/tell-booking';
import type { MadeConversation, MadeService, MadeUser } from '@/tests/harness/factories';
import type { MessageDraft } from '@/tests/harness/make-messages';
import type { World } from '@/tests/harness/world';

/** A message on its way into the conversation, before its place in the order is known. */
export type Line = { readonly draft: MessageDraft; readonly quotes: Line | null };

export type ConversationStory = {
  readonly conversation: MadeConversation;
  readonly staff: MadeUser | null;
  readonly services: readonly MadeService[];
  readonly craft: Craft;
  readonly language: Language;
  readonly phrasebooks: readonly [Phrasebook, ...Phrasebook[]];
  /** Of the artist, when asked something; see the cast. */
  readonly pace: number;
  readonly dialogueCount: number;
  readonly endings: readonly Ending[];
  /** When the newest dialogue begins. */
  readonly lastAt: Date;
};

const FIRST_WAKING_HOUR = 8;
const EDITED_ANYWAY = 0.012;
const SECONDS_BETWEEN_LINES = [12, 420] as const;
const ASKS = /[?؟]/u;
/** What is said in the last hour is told elsewhere; nobody takes longer than until then. */
const LAST_HOUR_MS = 60 * MINUTE_MS;

/** Everything that was ever said and booked between two people, oldest first. */
export async function tellConversation(world: World, story: ConversationStory, calendars: Calendars): Promise<Line[]> {
  const lines = [...dialogues(world, story), ...(await bookings(world, story, calendars))];
  return lines.sort((a, b) => a.draft.sentAt.getTime() - b.draft.sentAt.getTime());
}

function dialogues(world: World, story: ConversationStory): Line[] {
  const chosen = chooseDialogues(world, story);
  const begin = story.conversation.createdAt.getTime() + MINUTE_MS;
  const step = (story.lastAt.getTime() - begin) / Math.max(1, chosen.length - 1);
  return chosen.flatMap(({ source, language }, index) => {
    const isEdge = index === 0 || index === chosen.length - 1;
    const sway = isEdge ? 0 : world.random.between(-40, 40) / 100;
    const at = new Date(begin + (index + sway) * step);
    return speak(world, story, { source, language, at: isEdge ? at : awake(at, story) });
  });
}

type Chosen = { readonly source: string; readonly language: Language };

/** They begin as strangers do, once; and no dialogue comes twice in one conversation. */
function chooseDialogues({ random }: World, { phrasebooks, dialogueCount, staff }: ConversationStory): Chosen[] {
  const isPossible = (source: string) => staff !== null || !source.startsWith('s');
  const [opening] = phrasebooks[0].dialogues.map((source) => ({ source, language: phrasebooks[0].language }));
  const later = phrasebooks.flatMap(({ language, dialogues }) =>
    random.shuffled(dialogues.slice(1).filter(isPossible)).map((source) => ({ source, language })),
  );
  return opening ? [opening, ...later.slice(0, dialogueCount - 1)] : [];
}

/** The lines of one dialogue from `at` on, as the two of them (and the front desk) say them. */
export function speak(world: World, story: ConversationStory, { source, language, at }: Chosen & { at: Date }): Line[] {
  const { days, times } = slotWords(language);
  const { artist, customer } = story.conversation;
  const [artistName = '', customerName = ''] = [artist.name.split(' ')[0], customer.name.split(' ')[0]];
  const words = {
    artist: artistName,
    customer: customerName,
    day: world.random.pick(days),
    time: world.random.pick(times),
  };
  const said: Line[] = [];
  let time = at.getTime();
  const lines = parseDialogue(source, words);
  // Who is at the door is let in at once; who asks something waits until the artist puts the needle down.
  const isQuestion = lines.some(({ speaker, text }) => speaker === 'customer' && ASKS.test(text));
  for (const [index, line] of lines.entries()) {
    const draft = draftOf(world, { line, sender: senderOf(story, line.speaker), sentAt: new Date(time) });
    said.push({ draft, quotes: line.quotes === null ? null : (said[line.quotes] ?? null) });
    const wait = world.random.between(...SECONDS_BETWEEN_LINES) * 1_000;
    const isUnhurried = isQuestion && line.speaker === 'customer' && lines[index + 1]?.speaker === 'artist';
    time += isUnhurried ? unhurried(world, story, { wait, time, left: lines.length - index }) : wait;
  }
  return said;
}

type Waiting = { readonly wait: number; readonly time: number; readonly left: number };

/** At the artist's pace, by day, and early enough for the lines that are `left`. */
function unhurried(world: World, story: ConversationStory, { wait, time, left }: Waiting): number {
  const answeredAt = awake(new Date(time + wait * story.pace), story).getTime();
  const latest = world.now.getTime() - LAST_HOUR_MS - left * SECONDS_BETWEEN_LINES[1] * 1_000;
  return answeredAt < latest ? answeredAt - time : wait;
}

function senderOf({ conversation, staff }: ConversationStory, speaker: Speaker): MadeUser {
  if (speaker === 'staff' && staff) return staff;
  return speaker === 'customer' ? conversation.customer : conversation.artist.user;
}

function draftOf(
  world: World,
  { line, sender, sentAt }: { line: DialogueLine; sender: MadeUser; sentAt: Date },
): MessageDraft {
  const isEdited = line.edited || world.random.chance(EDITED_ANYWAY);
  const later = (seconds: number) => new Date(Math.min(sentAt.getTime() + seconds * 1_000, world.now.getTime()));
  return {
    senderId: sender.id,
    content: { kind: 'text', body: { text: line.text } },
    sentAt,
    ...(isEdited ? { editedAt: later(world.random.between(15, 240)) } : {}),
    ...(line.deleted ? { deletedAt: later(world.random.between(5, 60)) } : {}),
  };
}

async function bookings(world: World, story: ConversationStory, calendars: Calendars): Promise<Line[]> {
  const lines: Line[] = [];
  for (const ending of story.endings) lines.push(...(await oneBooking(world, { story, calendars, ending })));
  return lines;
}

type OneBooking = { story: ConversationStory; calendars: Calendars; ending: Ending };

async function oneBooking(world: World, { story, calendars, ending }: OneBooking): Promise<Line[]> {
  const { conversation, language, services, craft } = story;
  const service = world.random.pick(services);
  const opened = conversation.createdAt.getTime();
  const slot = calendars.take(conversation.artist, service, ending, new Date(opened + 3 * DAY_MS));
  if (!slot) return [];
  const requestedAt = askedAt(world, { story, ending, startsAt: slot.startsAt });
  const asked = { conversation, service, slot, ending, requestedAt, language, craft };
  const told = await tellBooking(world, asked, calendars);
  const talk = BOOKING_TALK[language];
  // About the request itself they talk at once: it must not be settled before it is spoken of.
  const after = (source: string, at: Date) =>
    speak(world, { ...story, pace: 1 }, { source, language, at: new Date(at.getTime() + MINUTE_MS) });
  return [
    ...told.cards.map((draft): Line => ({ draft, quotes: null })),
    ...(world.random.chance(0.6) ? after(world.random.pick(talk.afterRequest), told.requestedAt) : []),
    ...(told.confirmedAt ? after(world.random.pick(talk.afterConfirm), told.confirmedAt) : []),
  ];
}

type Asking = { story: ConversationStory; ending: Ending; startsAt: Date };

/** What still waits was asked lately, everything else a few days before its time. */
function askedAt({ random, now }: World, { story, ending, startsAt }: Asking): Date {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
  switch (ending) {
    case 'requested':
      return story.lastAt;
    case 'requested-today':
      return ago(random.between(40, 200));
    case 'offered':
    case 'offered-again':
    case 'moving':
      return awake(ago(random.between(26 * 60, 70 * 60)), story);
    default: {
      const latest = Math.min(startsAt.getTime(), now.getTime()) - DAY_MS;
      const notice = random.between(2 * 24 * 60, 16 * 24 * 60) * MINUTE_MS;
      return awake(new Date(Math.max(story.conversation.createdAt.getTime() + DAY_MS, latest - notice)), story);
    }
  }
}

/** Nobody writes before eight; it is the artist's morning that counts. */
function awake(at: Date, { conversation }: ConversationStory): Date {
  const hour = Number(wallOf(at, conversation.artist.zone).slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH'.length));
  return new Date(at.getTime() + Math.max(0, FIRST_WAKING_HOUR - hour) * 60 * MINUTE_MS);
}
