import { allow, type Decision, refuse } from '@/contract/errors/decision';
import type { MembershipRole } from '@/contract/schemas/account';
import type { UserActor } from '@/server/domain/actor';

const MINUTE_MS = 60_000;
export const VIEWING_MS = 30 * MINUTE_MS;
/** A customer whose words stand last for this long waits for an answer. */
export const UNANSWERED_AFTER_MS = 60 * MINUTE_MS;

type Member = Pick<UserActor, 'memberships'>;

const rolesIn = ({ memberships }: Member, studioId: string): readonly MembershipRole[] =>
  memberships.filter((one) => one.studioId === studioId).map(({ role }) => role);

export const isAdminOf = (actor: Member, studioId: string): boolean => rolesIn(actor, studioId).includes('admin');

/** A studio that one has no part in is not there. */
function demandRole(actor: Member, studioId: string, wanted: readonly MembershipRole[]): Decision {
  const roles = rolesIn(actor, studioId);
  if (roles.length === 0) return refuse('studio.not-found');
  return roles.some((role) => wanted.includes(role)) ? allow : refuse('studio.not-your-role');
}

export const canWorkIn = (actor: Member, studioId: string): Decision => demandRole(actor, studioId, ['staff', 'admin']);
export const canAdminister = (actor: Member, studioId: string): Decision => demandRole(actor, studioId, ['admin']);

type Viewing = { readonly actorId: string; readonly studioId: string; readonly expiresAt: Date };

/** A look belongs to whoever took it, as long as they are an admin there, and for half an hour. */
export function canLookOn(actor: Member & Pick<UserActor, 'userId'>, viewing: Viewing, now: Date): Decision {
  if (viewing.actorId !== actor.userId || !isAdminOf(actor, viewing.studioId)) return refuse('viewing.not-found');
  return now < viewing.expiresAt ? allow : refuse('viewing.over');
}

type Removal = {
  readonly role: MembershipRole;
  readonly hasRole: boolean;
  /** Admins of the studio besides this person who can sign in. */
  readonly otherAdmins: number;
  /** Has a profile here that takes bookings. */
  readonly takesBookings: boolean;
};

export function canRemoveMember({ role, hasRole, otherAdmins, takesBookings }: Removal): Decision {
  if (!hasRole) return refuse('member.not-found');
  if (role === 'admin' && otherAdmins === 0) return refuse('member.last-admin');
  return role === 'artist' && takesBookings ? refuse('member.takes-bookings') : allow;
}
