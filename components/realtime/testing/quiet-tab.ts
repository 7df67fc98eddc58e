import type { MeView } from '@/contract/schemas/account';

/** A stream that never answers. */
export class SilentSource extends EventTarget {
  readonly readyState = 0;
  close() {}
}

/** Refuses every lock: this tab knows of no other. */
export const noLocks = { request: () => Promise.reject(new Error('No locks here.')), query: async () => ({}) };

/** Whose screens tests of live pages show. */
export const tom: MeView = {
  userId: 'tom',
  name: 'Tom',
  email: 'tom@example.test',
  zone: 'Europe/Rome',
  locale: null,
  picture: null,
  hasPassword: true,
  notifications: true,
  mails: { reminders: true, bookings: true },
  memberships: [],
  artist: null,
};
