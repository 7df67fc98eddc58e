import { describe, expect, it } from 'vitest';
import type { StudioId, UserId } from '@/contract/ids/ids';
import type { MembershipRole } from '@/contract/schemas/account';
import { canAdminister, canLookOn, canRemoveMember, canWorkIn } from '@/server/domain/oversight/rules';

const member = (...roles: MembershipRole[]) => ({
  userId: 'carla' as UserId,
  memberships: roles.map((role) => ({ studioId: 'juniper' as StudioId, role })),
});
const refusal = (code: string) => ({ allowed: false, code });
const allowed = { allowed: true };

describe('who may what in a studio', () => {
  it.each<[string, MembershipRole[], unknown, unknown]>([
    ['a stranger', [], refusal('studio.not-found'), refusal('studio.not-found')],
    ['an artist', ['artist'], refusal('studio.not-your-role'), refusal('studio.not-your-role')],
    ['staff', ['staff'], allowed, refusal('studio.not-your-role')],
    ['an admin', ['admin'], allowed, allowed],
    ['an artist who is an admin, too', ['artist', 'admin'], allowed, allowed],
  ])('%s', (_who, roles, works, administers) => {
    expect(canWorkIn(member(...roles), 'juniper')).toEqual(works);
    expect(canAdminister(member(...roles), 'juniper')).toEqual(administers);
    expect(canAdminister(member(...roles), 'marigold')).toEqual(refusal('studio.not-found'));
  });
});

describe('a look', () => {
  const expiresAt = new Date('2031-05-09T12:30:00Z');
  const viewing = { actorId: 'carla', studioId: 'juniper', expiresAt };
  const at = (iso: string) => new Date(iso);

  it('goes on until its half hour is over', () => {
    expect(canLookOn(member('admin'), viewing, at('2031-05-09T12:29:59.999Z'))).toEqual(allowed);
    expect(canLookOn(member('admin'), viewing, expiresAt)).toEqual(refusal('viewing.over'));
  });

  it('is nobody else’s, and not of somebody who was an admin', () => {
    const now = at('2031-05-09T12:00:00Z');
    expect(canLookOn({ ...member('admin'), userId: 'ada' as UserId }, viewing, now)).toEqual(
      refusal('viewing.not-found'),
    );
    expect(canLookOn(member('staff'), viewing, now)).toEqual(refusal('viewing.not-found'));
    expect(canLookOn(member(), viewing, now)).toEqual(refusal('viewing.not-found'));
  });
});

describe('taking a role from somebody', () => {
  const free = { hasRole: true, otherAdmins: 1, takesBookings: false } as const;
  it.each([
    [{ ...free, role: 'admin' }, allowed],
    [{ ...free, role: 'admin', otherAdmins: 0 }, refusal('member.last-admin')],
    [{ ...free, role: 'staff', otherAdmins: 0 }, allowed],
    [{ ...free, role: 'artist', takesBookings: true }, refusal('member.takes-bookings')],
    [{ ...free, role: 'staff', takesBookings: true }, allowed],
    [{ ...free, role: 'staff', hasRole: false }, refusal('member.not-found')],
  ] as const)('%j', (removal, decision) => {
    expect(canRemoveMember(removal)).toEqual(decision);
  });
});
