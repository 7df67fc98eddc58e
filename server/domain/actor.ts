import type { ArtistId, SessionId, StudioId, UserId } from '@/contract/ids/ids';
import type { MembershipRole } from '@/contract/schemas/account';

export type ActorMembership = { readonly studioId: StudioId; readonly role: MembershipRole };

/** A signed-in person, as the session row says at this very request. */
export type UserActor = {
  readonly kind: 'user';
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly name: string;
  readonly memberships: readonly ActorMembership[];
  /** Their artist profile, when they take bookings. */
  readonly artistId: ArtistId | null;
};

export type AnonymousActor = { readonly kind: 'anonymous' };

/** Whoever acts now. */
export type Actor = UserActor | AnonymousActor;
