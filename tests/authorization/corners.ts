import { hash } from '@node-rs/argon2';
import type { ClientId } from '@/contract/ids/ids';
import { wallOf } from '@/contract/time/wall-time';
import { noOverseers, type Overseers, settleOverseers } from '@/tests/authorization/overseers';
import type { BookingStep } from '@/tests/harness/booking-story';
import type { MadeArtist, MadeConversation, MadeService, MadeUser } from '@/tests/harness/factories';
import { makePositions, makeSession } from '@/tests/harness/factories';
import { madeSlot, makeBooking } from '@/tests/harness/make-booking';
import { makeDateRule } from '@/tests/harness/make-date-rule';
import { makeMessages } from '@/tests/harness/make-messages';
import { makePicture, makePortfolioItem } from '@/tests/harness/make-portfolio';
import { makePushDevice, makeSubscription } from '@/tests/harness/make-push-device';
import type { Person, Scene } from '@/tests/harness/scene';
import type { World } from '@/tests/harness/world';

/** One conversation with all that belongs to it: what a request may be about. */
export type Corner = {
  readonly name: string;
  readonly conversationId: string;
  readonly artistId: string;
  readonly artistUserId: string;
  readonly customerId: string;
  /** Of the customer, whose password is {@link CORNER_PASSWORD}. */
  readonly email: string;
  readonly handle: string;
  readonly serviceId: string;
  /** Every piece of the artist's portfolio, and a picture of theirs that is not in it. */
  readonly portfolio: readonly [string, ...string[]];
  readonly unusedPictureId: string;
  /** Dates that the artist plans otherwise. */
  readonly dateRuleId: string;
  /** Waits for an answer. */
  readonly bookingId: string;
  /** Times that the artist offered and the customer has not answered, and their booking. */
  readonly offer: { readonly bookingId: string; readonly proposalId: string };
  /** A message of the customer's. */
  readonly seq: number;
  /** Of the customer. */
  readonly sessionId: string;
  /** A browser of the customer's that rings. */
  readonly deviceId: string;
  readonly pushEndpoint: string;
  readonly setupToken: string;
  readonly participants: ReadonlySet<string>;
  /** Artist and customer. */
  readonly sides: ReadonlySet<string>;
  readonly overseers: Overseers;
  /** Nothing in it exists. */
  readonly missing: boolean;
  /** Its parent is here, its children are of another corner. */
  readonly crossed: boolean;
};

const DAY_MS = 24 * 60 * 60_000;
const SETUP_TOKEN = 'a-set-up-link-that-is-long-enough';
export const CORNER_PASSWORD = 'parlour-corner';
/** Cheap on purpose: the matrix signs in often, and what it asks is who may, not how slowly. */
const CHEAP_HASH = { memoryCost: 64, timeCost: 1, parallelism: 1 };
let appointments = 0;

type CornerDraft = {
  name: string;
  conversation: MadeConversation;
  service: MadeService;
  staff?: readonly MadeUser[];
  /** Of its studio. */
  admin: Person;
};

/** Fills a conversation with messages and a waiting request that all say `canary`. */
export async function settleCorner(
  scene: Scene,
  draft: CornerDraft,
  canary: string,
  messages: number,
): Promise<Corner> {
  const { world } = scene;
  const { name, conversation, service, staff = [], admin } = draft;
  const { artist, customer } = conversation;
  const { id: bookingId } = await freshBooking(world, { conversation, service, note: `note ${canary}` });
  const offer = await freshOffer(world, { conversation, service, note: `note ${canary}` });
  const texts = Array.from({ length: messages }, (_, index) => ({
    senderId: index % 2 === 0 ? customer.id : artist.user.id,
    content: { kind: 'text' as const, body: { text: `words ${canary} ${index}` } },
    sentAt: world.now,
  }));
  const { firstSeq } = await makeMessages(world, conversation, texts);
  await makePositions(world, { conversation, user: customer, lastReadSeq: 1 });
  const session = await makeSession(world, { user: customer });
  const device = await makePushDevice(world, { session });
  await givePassword(world, customer);
  return {
    name,
    conversationId: conversation.id,
    artistId: artist.id,
    artistUserId: artist.user.id,
    customerId: customer.id,
    email: customer.email,
    handle: artist.handle,
    serviceId: service.id,
    ...(await portfolioOf(world, artist)),
    dateRuleId: await onlyDateRuleOf(world, artist),
    bookingId,
    offer,
    seq: firstSeq,
    sessionId: session.id,
    deviceId: device.id,
    pushEndpoint: device.endpoint,
    setupToken: SETUP_TOKEN,
    participants: new Set([customer.id, artist.user.id, ...staff.map(({ id }) => id)]),
    sides: new Set([customer.id, artist.user.id]),
    overseers: await settleOverseers(scene, conversation, admin),
    missing: false,
    crossed: false,
  };
}

/** So that they could sign in with {@link CORNER_PASSWORD}. */
export async function givePassword({ client }: World, { id }: MadeUser): Promise<void> {
  const passwordHash = await hash(CORNER_PASSWORD, CHEAP_HASH);
  await client.query('UPDATE "user" SET password_hash = $2 WHERE id = $1', [id, passwordHash]);
}

type FreshBooking = { conversation: MadeConversation; service: MadeService; note?: string; acts?: BookingStep[] };

/** A request for a day that no other one is for, with its card. */
export async function freshBooking(world: World, { conversation, service, note = '', acts = [] }: FreshBooking) {
  appointments += 1;
  const wallStart = wallOf(new Date(world.now.getTime() + (appointments + 1) * DAY_MS), conversation.artist.zone);
  const booking = await makeBooking(world, { conversation, service, wallStart, note, acts });
  await makeMessages(world, conversation, booking.cards);
  return booking;
}

/** Like {@link freshBooking}, answered with an offer. */
export async function freshOffer(world: World, draft: FreshBooking): Promise<Corner['offer']> {
  const { artist } = draft.conversation;
  const wallStart = wallOf(new Date(world.now.getTime() + 200 * DAY_MS), artist.zone);
  const slots = [madeSlot(draft.service, wallStart, artist.zone)];
  const acts: BookingStep[] = [{ transition: 'offer', slots, at: world.now, by: artist.user.id }];
  const { id, openProposalId } = await freshBooking(world, { ...draft, acts });
  if (!openProposalId) throw new Error('no offer');
  return { bookingId: id, proposalId: openProposalId };
}

const ITEMS_SQL = 'SELECT id FROM portfolio_item WHERE artist_id = $1 ORDER BY position DESC, id';

/** With one more piece and one more picture than before. */
export async function portfolioOf(
  world: World,
  artist: MadeArtist,
): Promise<Pick<Corner, 'portfolio' | 'unusedPictureId'>> {
  const { rows } = await world.client.query<{ id: string }>(ITEMS_SQL, [artist.id]);
  const added = await makePortfolioItem(world, { artist, position: rows.length });
  const unusedPictureId = await makePicture(world, { owner: artist.user });
  return { portfolio: [added, ...rows.map(({ id }) => id)], unusedPictureId };
}

/** A rule for dates in place of all that there were. */
export async function onlyDateRuleOf(world: World, artist: MadeArtist): Promise<string> {
  await world.client.query('DELETE FROM date_rule WHERE artist_id = $1', [artist.id]);
  const day = new Date(world.now.getTime() + 2 * DAY_MS).toISOString().slice(0, 10);
  return makeDateRule(world, { artist, firstDay: day });
}

export const missingCorner = ({ random }: World): Corner => ({
  name: 'nothing',
  conversationId: random.id('missing'),
  artistId: random.id('missing'),
  artistUserId: random.id('missing'),
  customerId: random.id('missing'),
  email: 'nobody@example.test',
  handle: 'nobody-here',
  serviceId: random.id('missing'),
  portfolio: [random.id('missing')],
  unusedPictureId: random.id('missing'),
  dateRuleId: random.id('missing'),
  bookingId: random.id('missing'),
  offer: { bookingId: random.id('missing'), proposalId: random.id('missing') },
  seq: 1,
  sessionId: random.id('missing'),
  deviceId: random.id('missing'),
  pushEndpoint: makeSubscription().endpoint,
  setupToken: 'a-set-up-link-that-never-was-made',
  participants: new Set(),
  sides: new Set(),
  overseers: noOverseers(random),
  missing: true,
  crossed: false,
});

/** `own` as the parent, with the children of `foreign`: a service of another artist, another's offer, a message number only another talk has. */
export const crossedCorner = (own: Corner, foreign: Corner, foreignSeq: number): Corner => ({
  ...own,
  name: `${own.name} crossed with ${foreign.name}`,
  serviceId: foreign.serviceId,
  offer: { bookingId: own.offer.bookingId, proposalId: foreign.offer.proposalId },
  seq: foreignSeq,
  overseers: { ...own.overseers, colleagueId: foreign.overseers.colleagueId },
  crossed: true,
});

export const clientId = ({ random }: World): ClientId => random.id<ClientId>('request');

export type Corners = {
  readonly own: Corner;
  readonly sameStudio: Corner;
  readonly otherStudio: Corner;
  readonly missing: Corner;
  readonly crossed: Corner;
};

const SHORT_TALK = 4;
const LONG_TALK = 12;

export const CANARIES = { own: 'canary-own-7f3a', sameStudio: 'canary-same-19bc', otherStudio: 'canary-other-c04e' };

/** Tom and Mira; Nadia and Mira; Nadia and Anika of the other studio; and nobody at all. */
export async function settleCorners(scene: Scene, disabled: MadeUser): Promise<Corners> {
  const { world, mira, anika, sven, carla, bruno } = scene;
  const own = await settleCorner(
    scene,
    {
      name: 'own',
      conversation: scene.conversation,
      service: mira.service,
      staff: [sven.user, disabled],
      admin: carla,
    },
    CANARIES.own,
    SHORT_TALK,
  );
  const sameStudio = await settleCorner(
    scene,
    { name: 'same studio', conversation: scene.otherConversation, service: mira.service, admin: carla },
    CANARIES.sameStudio,
    SHORT_TALK,
  );
  const otherStudio = await settleCorner(
    scene,
    { name: 'other studio', conversation: scene.marigoldConversation, service: anika.service, admin: bruno },
    CANARIES.otherStudio,
    LONG_TALK,
  );
  const crossed = crossedCorner(own, otherStudio, LONG_TALK);
  return { own, sameStudio, otherStudio, missing: missingCorner(world), crossed };
}
