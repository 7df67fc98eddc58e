import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BookingView } from '@/contract/schemas/booking';
import { createDatabase, type Database } from '@/server/db/database';
import { type DueReminder, dueReminders } from '@/server/domain/reminders/due-reminders';
import { remindOfAllDue } from '@/server/domain/reminders/keep-reminding';
import { remind } from '@/server/domain/reminders/remind';
import { createLog } from '@/server/platform/log';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { comeNear } from '@/tests/harness/come-near';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
let desk: BookingDesk;
beforeEach(async () => {
  s = await scene();
  desk = bookingDesk(s);
});
afterEach(() => s.close());

const log = createLog('silent');
const sweep = (db: Database = s.deps.db) => remindOfAllDue({ ...s.deps, db, log });

/** Tom's booking with Mira, agreed to some days ago. */
async function confirmed(): Promise<BookingView> {
  const asked = await desk.ask(s.tom, [desk.inHours(20 * 24)]);
  return desk.step(s.mira, asked, 'confirm');
}

const comesNear = ({ id }: BookingView, hours: number, agreedDaysAgo?: number) =>
  comeNear(s.deps.db.pool, id, { hours, ...(agreedDaysAgo === undefined ? {} : { agreedDaysAgo }) });

const remindersIn = async ({ id }: BookingView) => {
  const where = { bookingId: id, kind: 'booking-reminder' };
  return s.deps.db.prisma.message.findMany({ where, orderBy: { seq: 'asc' } });
};
const distances = async (booking: BookingView) =>
  (await remindersIn(booking)).map(({ body }) => (body as { minutesBefore: number }).minutesBefore);
/** What a look of the sweep finds, before anything is locked. */
const found = async (): Promise<DueReminder> => {
  const [due] = await dueReminders(s.deps.db.pool);
  if (!due) throw new Error('nothing is due');
  return due;
};

it('reminds a day and two hours before, once each, as a message of the system about that time', async () => {
  const booking = await confirmed();
  await comesNear(booking, 25);
  expect(await sweep()).toBe(0);
  await comesNear(booking, 23);
  expect([await sweep(), await sweep()]).toEqual([1, 0]);
  const [message] = await remindersIn(booking);
  const { startsAt } = await s.deps.db.prisma.booking.findUniqueOrThrow({ where: { id: booking.id } });
  expect(message).toMatchObject({ senderId: null, conversationId: s.conversation.id });
  expect(message?.body).toMatchObject({
    booking: { id: booking.id, serviceName: 'Fine-line tattoo', startsAt: startsAt.toISOString() },
    minutesBefore: 1_440,
  });
});

it('reminds two hours before of what a day before was reminded of', async () => {
  const booking = await confirmed();
  await comesNear(booking, 1.9);
  const { startsAt } = await s.deps.db.prisma.booking.findUniqueOrThrow({ where: { id: booking.id } });
  const place = { bookingId: booking.id, studioId: s.juniper.id, seq: 1 };
  await s.deps.db.prisma.reminder.create({ data: { ...place, minutesBefore: 1_440, startsAt } });
  expect([await sweep(), await sweep()]).toEqual([1, 0]);
  expect(await distances(booking)).toEqual([120]);
});

describe('after a day away', () => {
  it('catches up with the latest alone', async () => {
    const booking = await confirmed();
    await comesNear(booking, 1);
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    expect(await distances(booking)).toEqual([120]);
  });

  it('says nothing about what has begun', async () => {
    const booking = await confirmed();
    await comesNear(booking, -0.1);
    expect(await sweep()).toBe(0);
  });
});

it('does not remind of a day before whoever booked an hour before', async () => {
  const booking = await confirmed();
  await comesNear(booking, 1, 0);
  expect(await sweep()).toBe(0);
  // Had they agreed three hours ago, two hours before would have been time.
  await comesNear(booking, 1.9, 3 / 24);
  expect(await sweep()).toBe(1);
  expect(await distances(booking)).toEqual([120]);
});

describe('AC64: what changed just before', () => {
  it('is not reminded of when it was called off after the look', async () => {
    const booking = await confirmed();
    await comesNear(booking, 23);
    const due = await found();
    await desk.step(s.tom, booking, 'cancel');
    expect(await remind(s.deps, due)).toBe(false);
    expect(await sweep()).toBe(0);
    expect(await remindersIn(booking)).toEqual([]);
  });

  it('is not reminded of when it was moved after the look, and is when its new time comes', async () => {
    const booking = await confirmed();
    await comesNear(booking, 23);
    const due = await found();
    const asked = await desk.propose(s.tom, booking, ['move', [desk.inHours(72)]]);
    await desk.answer(s.mira, asked, 'accept');
    expect(await remind(s.deps, due)).toBe(false);
    expect(await sweep()).toBe(0);
    await comesNear(booking, 23);
    expect(await sweep()).toBe(1);
  });

  it('waits for an act that is under way, and then sees it', async () => {
    const booking = await confirmed();
    await comesNear(booking, 23);
    const due = await found();
    let reminding: Promise<boolean> | undefined;
    await s.deps.db.transact(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM conversation WHERE id = ${booking.conversationId}::uuid FOR NO KEY UPDATE`;
      reminding = remind(s.deps, due);
      await tx.$executeRaw`UPDATE booking SET status = 'cancelled' WHERE id = ${booking.id}::uuid`;
    });
    expect(await reminding).toBe(false);
  });
});

it('is written once by two workers that look at the same moment', async () => {
  const other = createDatabase({ url: s.url, poolSize: 4, onCommit: () => {} });
  const bookings = [];
  for (let day = 0; day < 6; day += 1) {
    const asked = await desk.ask(s.tom, [desk.inHours((20 + day) * 24)]);
    bookings.push(await desk.step(s.mira, asked, 'confirm'));
  }
  for (const [at, booking] of bookings.entries()) await comesNear(booking, 12 + 1.5 * at);
  const due = await dueReminders(s.deps.db.pool);
  expect(due).toHaveLength(6);
  const dbs = [s.deps.db, other, s.deps.db, other];
  const written = await Promise.all(dbs.flatMap((db) => due.map((one) => remind({ ...s.deps, db }, one))));
  expect(written.filter(Boolean)).toHaveLength(6);
  expect(await s.deps.db.prisma.reminder.count()).toBe(6);
  for (const booking of bookings) expect(await remindersIn(booking)).toHaveLength(1);
  await other.close();
});

it('F11: goes by the database’s clock, however wrong that of the process is', async () => {
  const booking = await confirmed();
  await comesNear(booking, 25);
  s.deps.clock.advance(3 * 3_600_000);
  expect(await sweep()).toBe(0);
  await comesNear(booking, 23);
  s.deps.clock.advance(-30 * 3_600_000);
  expect(await sweep()).toBe(1);
});

it('reminds at the distances that the artist chose, or not at all', async () => {
  const booking = await confirmed();
  const choose = (minutes: number[]) =>
    s.deps.db.prisma.artist.update({ where: { id: s.mira.artist.id }, data: { reminderMinutes: minutes } });
  await choose([]);
  await comesNear(booking, 1);
  expect(await sweep()).toBe(0);
  await choose([10_080, 60]);
  await comesNear(booking, 6 * 24);
  expect(await sweep()).toBe(1);
  expect(await distances(booking)).toEqual([10_080]);
});

it('goes on with the others when one fails, and says which', async () => {
  const [first, second] = [await confirmed(), await desk.ask(s.nadia, [desk.inHours(21 * 24)])];
  await desk.step(s.mira, second, 'confirm');
  await comesNear(first, 12);
  await comesNear(second, 14);
  await s.deps.db.pool.query(
    `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.booking_id = '${first.id}' THEN RAISE EXCEPTION 'spoilt'; END IF; RETURN NEW; END $$;
     CREATE TRIGGER spoil BEFORE INSERT ON reminder FOR EACH ROW EXECUTE FUNCTION spoil()`,
  );
  expect(await sweep()).toBe(1);
  // Message and ledger row are one: the reminder that failed left neither.
  expect(await remindersIn(first)).toEqual([]);
  await s.deps.db.pool.query('DROP TRIGGER spoil ON reminder');
  expect(await sweep()).toBe(1);
});
