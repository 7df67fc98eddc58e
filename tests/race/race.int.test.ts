import { afterEach, beforeEach, expect, it } from 'vitest';
import { DomainError } from '@/contract/errors/domain-error';
import { createDatabase, type Database } from '@/server/db/database';
import { isUnavailable } from '@/server/db/postgres-error';
import { answerProposal } from '@/server/domain/bookings/answer-proposal';
import { bookHeld } from '@/server/domain/bookings/book-held';
import { holdSlot } from '@/server/domain/bookings/hold-slot';
import { proposeTimes } from '@/server/domain/bookings/propose-times';
import { releaseHold } from '@/server/domain/bookings/release-hold';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import type { UserContext } from '@/server/domain/context';
import { systemClock } from '@/server/platform/clock';
import { type MadeUser, makeSession } from '@/tests/harness/factories';
import { type Scene, scene } from '@/tests/harness/scene';
import { seeded } from '@/tests/harness/seeded';
import type { Door } from '@/tests/race/door';
import { isWon, judgeRace, lineOf } from '@/tests/race/judge-race';
import { layCourse } from '@/tests/race/race-course';
import { runRace } from '@/tests/race/run-race';

let s: Scene;
let other: Database;
beforeEach(async () => {
  s = await scene();
  other = createDatabase({ url: s.url, poolSize: 8, onCommit: () => undefined });
});
afterEach(async () => {
  await other.close();
  await s.close();
});

const doorOf = (ctx: UserContext): Door => ({
  hold: (input) => holdSlot(ctx, input),
  book: (input) => bookHeld(ctx, input),
  release: (input) => releaseHold(ctx, input),
  transition: (input) => transitionBooking(ctx, input),
  propose: (input) => proposeTimes(ctx, input),
  answer: (input) => answerProposal(ctx, input),
});

// The whole of it, over two processes: npm run race:booking.
it('is won by one for each time: nothing overlaps, and what was told to be booked is', {
  timeout: 60_000,
}, async () => {
  const course = await layCourse(s.world, 16);
  const contextOf = async (user: MadeUser, db: Database): Promise<UserContext> => {
    const { id: sessionId } = await makeSession(s.world, { user });
    const who = { userId: user.id, sessionId, name: user.name, memberships: [], artistId: null };
    return { ...s.deps, db, clock: systemClock, actor: { kind: 'user', ...who } };
  };
  const doors: Door[] = [];
  for (const [at, { customer }] of course.conversations.entries()) {
    doors.push(doorOf(await contextOf(customer, at % 2 === 0 ? s.deps.db : other)));
  }
  const report = await runRace({
    course,
    doors,
    artist: doorOf(await contextOf(course.service.artist.user, other)),
    randomOf: (name) => seeded(`short race ${name}`),
    attempts: 150,
    readRefusal: (error) => {
      if (isUnavailable(error)) return 'unanswered';
      return error instanceof DomainError ? { code: error.code, freeSlots: error.freeSlots ?? null } : null;
    },
    endHoldIn: async (id, ms) => {
      const soon = `clock_timestamp() + ${ms} * interval '1 millisecond'`;
      await other.pool.query(`UPDATE booking SET held_until = ${soon} WHERE id = $1 AND status = 'held'`, [id]);
    },
  });
  const verdict = await judgeRace(async (sql) => (await other.pool.query(sql)).rows as never, report);
  expect(verdict).toEqual({ overlaps: 0, missing: 0, faults: [] });
  expect(isWon(report, verdict)).toBe(true);
  expect(lineOf(report, verdict)).toMatch(/^attempts=1\d\d booked=\d+ overlaps=0 missing=0$/);
  expect([...report.refused.keys()]).toEqual(expect.arrayContaining(['booking.slot-taken', 'booking.hold-over']));
});
