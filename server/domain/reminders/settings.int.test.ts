import { afterAll, beforeAll, expect, it } from 'vitest';
import { SetRemindersInput } from '@/contract/schemas/artist-edit';
import { setReminders } from '@/server/domain/artists/set-reminders';
import { getMe } from '@/server/domain/identity/queries';
import { setMails } from '@/server/domain/identity/set-mails';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

it('reminds a day and two hours before, until the artist chooses otherwise, or nothing', async () => {
  expect((await getMe(s.mira)).artist?.reminderMinutes).toEqual([1_440, 120]);
  await setReminders(s.mira, { minutes: [60] });
  expect((await getMe(s.mira)).artist?.reminderMinutes).toEqual([60]);
  await setReminders(s.mira, { minutes: [] });
  expect((await getMe(s.mira)).artist?.reminderMinutes).toEqual([]);
  expect((await getMe(s.jonas)).artist?.reminderMinutes).toEqual([1_440, 120]);
});

it('is for artists, and takes each of a few distances once', async () => {
  await expect(setReminders(s.tom, { minutes: [60] })).rejects.toMatchObject({ code: 'artist.required' });
  expect(SetRemindersInput.safeParse({ minutes: [60, 60] }).success).toBe(false);
  expect(SetRemindersInput.safeParse({ minutes: [61] }).success).toBe(false);
});

it('keeps which mails a person wants', async () => {
  expect((await getMe(s.tom)).mails).toEqual({ reminders: true, bookings: true });
  expect((await setMails(s.tom, { reminders: false, bookings: true })).mails).toEqual({
    reminders: false,
    bookings: true,
  });
});
