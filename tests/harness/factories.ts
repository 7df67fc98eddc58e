import { createHash } from 'node:crypto';
import { handleKeyOf } from '@/contract/artists/handle';
import { USUAL_WINDOW_DAYS } from '@/contract/availability/limits';
import type { ArtistId, ConversationId, ServiceId, SessionId, StudioId, UserId } from '@/contract/ids/ids';
import type { MembershipRole } from '@/contract/schemas/account';
import type { OpeningHours } from '@/contract/schemas/artist';
import type { ParticipantRole } from '@/contract/schemas/conversation';
import { insertRows, type World } from '@/tests/harness/world';

export type MadeStudio = { readonly id: StudioId; readonly name: string; readonly zone: string };
export type MadeUser = { readonly id: UserId; readonly name: string; readonly email: string; readonly zone: string };
export type MadeArtist = {
  readonly id: ArtistId;
  readonly user: MadeUser;
  readonly studio: MadeStudio;
  readonly handle: string;
  readonly name: string;
  readonly zone: string;
};
export type MadeService = {
  readonly id: ServiceId;
  readonly artist: MadeArtist;
  readonly name: string;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly priceCents: number | null;
  readonly currency: string;
};
export type MadeConversation = {
  readonly id: ConversationId;
  readonly artist: MadeArtist;
  readonly customer: MadeUser;
  readonly createdAt: Date;
};
export type MadeSession = { readonly id: SessionId; readonly userId: UserId; readonly token: string | null };

const DAY_MS = 24 * 60 * 60_000;
const SESSION_DAYS = 30;

type StudioDraft = { name: string; handle: string; zone?: string; createdAt?: Date };

export async function makeStudio(world: World, draft: StudioDraft): Promise<MadeStudio> {
  const { name, handle, zone = 'Europe/Rome', createdAt = world.now } = draft;
  const id = world.random.id<StudioId>('studio');
  await insertRows(world, 'studio', [{ id, name, handle, zone, created_at: createdAt }]);
  return { id, name, zone };
}

type UserDraft = {
  name: string;
  email: string;
  zone?: string;
  passwordHash?: string | null;
  disabledAt?: Date | null;
  createdAt?: Date;
};

/** Their e-mail address counts as proven. */
export async function makeUser(world: World, draft: UserDraft): Promise<MadeUser> {
  const { name, email, zone = 'Europe/Rome', passwordHash = null, disabledAt = null, createdAt = world.now } = draft;
  const id = world.random.id<UserId>('user');
  const times = { email_verified_at: createdAt, disabled_at: disabledAt, created_at: createdAt };
  await insertRows(world, 'user', [{ id, name, email, zone, password_hash: passwordHash, ...times }]);
  return { id, name, email, zone };
}

export async function makeMembership(
  world: World,
  { studio, user, role }: { studio: MadeStudio; user: MadeUser; role: MembershipRole },
): Promise<void> {
  await insertRows(world, 'membership', [{ studio_id: studio.id, user_id: user.id, role, created_at: world.now }]);
}

type ArtistDraft = {
  studio: MadeStudio;
  user: MadeUser;
  handle: string;
  name?: string;
  city?: string;
  styles?: readonly string[];
  about?: string;
  hours?: readonly OpeningHours[];
  slotMinutes?: number;
  pausedAt?: Date | null;
  closedAt?: Date | null;
};

/** With the membership that goes with it. Works in the zone of their login. */
export async function makeArtist(world: World, draft: ArtistDraft): Promise<MadeArtist> {
  const { studio, user, handle, name = user.name, city = 'Rome', styles = ['Fine line'], about = '' } = draft;
  const id = world.random.id<ArtistId>('artist');
  const owner = { studio_id: studio.id, user_id: user.id };
  await makeMembership(world, { studio, user, role: 'artist' });
  const profile = { handle, handle_key: handleKeyOf(handle), name, city, zone: user.zone, styles, about };
  const { hours = [], slotMinutes = 30, pausedAt = null, closedAt = null } = draft;
  const state = { hours, slot_minutes: slotMinutes, paused_at: pausedAt, closed_at: closedAt, created_at: world.now };
  await insertRows(world, 'artist', [{ id, ...owner, ...profile, ...state }]);
  return { id, user, studio, handle, name, zone: user.zone };
}

type ServiceDraft = {
  artist: MadeArtist;
  name: string;
  durationMinutes?: number;
  priceCents?: number | null;
  currency?: string;
  retiredAt?: Date | null;
  terms?: ServiceTerms;
};

/** As usual in what is not said. */
export type ServiceTerms = {
  readonly description?: string;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  readonly noticeMinutes?: number;
  readonly windowDays?: number;
  readonly perDayLimit?: number | null;
  readonly isInstant?: boolean;
};

const termsColumns = (terms: ServiceTerms) => ({
  description: terms.description ?? '',
  buffer_before_minutes: terms.bufferBeforeMinutes ?? 0,
  buffer_after_minutes: terms.bufferAfterMinutes ?? 0,
  notice_minutes: terms.noticeMinutes ?? 0,
  window_days: terms.windowDays ?? USUAL_WINDOW_DAYS,
  per_day_limit: terms.perDayLimit ?? null,
  instant: terms.isInstant ?? false,
});

export async function makeService(world: World, draft: ServiceDraft): Promise<MadeService> {
  const {
    artist,
    name,
    durationMinutes = 60,
    priceCents = 12_000,
    currency = 'EUR',
    retiredAt = null,
    terms = {},
  } = draft;
  const id = world.random.id<ServiceId>('service');
  const owner = { studio_id: artist.studio.id, artist_id: artist.id };
  const price = { price_cents: priceCents, currency };
  const times = { duration_minutes: durationMinutes, retired_at: retiredAt, created_at: world.now };
  await insertRows(world, 'service', [{ id, ...owner, name, ...price, ...times, ...termsColumns(terms) }]);
  const { bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = terms;
  return { id, artist, name, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, priceCents, currency };
}

type ConversationDraft = {
  artist: MadeArtist;
  customer: MadeUser;
  /** Staff who were given this conversation. */
  staff?: readonly MadeUser[];
  createdAt?: Date;
};

/** Empty, as just opened: `rev` 1 stands for its opening. */
export async function makeConversation(world: World, draft: ConversationDraft): Promise<MadeConversation> {
  const { artist, customer, staff = [], createdAt = world.now } = draft;
  const id = world.random.id<ConversationId>('conversation');
  const studio_id = artist.studio.id;
  const opened = { last_seq: 0, rev: 1, activity_at: createdAt, created_at: createdAt };
  await insertRows(world, 'conversation', [
    { id, studio_id, artist_id: artist.id, customer_id: customer.id, ...opened },
  ]);
  const participant = (user: MadeUser, role: ParticipantRole) => ({
    conversation_id: id,
    user_id: user.id,
    studio_id,
    role,
    last_read_seq: 0,
    delivered_seq: 0,
    joined_at: createdAt,
  });
  const people = [participant(customer, 'customer'), participant(artist.user, 'artist')];
  await insertRows(world, 'participant', [...people, ...staff.map((user) => participant(user, 'staff'))]);
  return { id, artist, customer, createdAt };
}

type Positions = { conversation: MadeConversation; user: MadeUser; lastReadSeq: number; deliveredSeq?: number };

/** How far somebody has read and received. Positions only grow, as in life. */
export async function makePositions(world: World, positions: Positions): Promise<void> {
  const { conversation, user, lastReadSeq, deliveredSeq = lastReadSeq } = positions;
  await world.client.query(
    `UPDATE participant SET last_read_seq = $3, delivered_seq = $4 WHERE conversation_id = $1 AND user_id = $2`,
    [conversation.id, user.id, lastReadSeq, deliveredSeq],
  );
}

type SessionDraft = { user: MadeUser; kind?: 'web' | 'api'; revokedAt?: Date | null; expiresAt?: Date };

/** A signed-in browser, or an API token whose secret comes back in `token`. */
export async function makeSession(world: World, draft: SessionDraft): Promise<MadeSession> {
  const { user, kind = 'web', revokedAt = null } = draft;
  const expiresAt = draft.expiresAt ?? new Date(world.now.getTime() + SESSION_DAYS * DAY_MS);
  const id = world.random.id<SessionId>('session');
  const token = kind === 'api' ? `plr_${world.random.hex('token', 43)}` : null;
  const token_hash = token && createHash('sha256').update(token).digest('hex');
  const times = { created_at: world.now, last_seen_at: world.now, expires_at: expiresAt, revoked_at: revokedAt };
  await insertRows(world, 'session', [{ id, user_id: user.id, kind, token_hash, user_agent: 'Harness', ...times }]);
  return { id, userId: user.id, token };
}
