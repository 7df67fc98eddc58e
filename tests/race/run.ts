import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { live } from '@/scripts/lifetime';
import { ROOT } from '@/scripts/run';
import { say } from '@/scripts/say';
import { clientAt } from '@/tests/chaos/simulators/client-at';
import { openStage } from '@/tests/chaos/stage';
import { type MadeUser, makeSession } from '@/tests/harness/factories';
import { seeded } from '@/tests/harness/seeded';
import type { Door } from '@/tests/race/door';
import { isWon, judgeRace, lineOf } from '@/tests/race/judge-race';
import { layCourse } from '@/tests/race/race-course';
import { readRefusalOf } from '@/tests/race/read-refusal';
import { runRace } from '@/tests/race/run-race';

const { values: asked } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    clients: { type: 'string', default: '40' },
    attempts: { type: 'string', default: '2000' },
  },
});

/** Two processes of the production build on one database, and as many customers as are asked for, half of them at each. */
void live(async (lifetime) => {
  await buildWhenStale(path.resolve(process.env.PARLOUR_HOME || path.join(ROOT, '.parlour')), lifetime.signal);
  const chance = seeded(`race lines ${asked.seed}`);
  const stage = await openStage(lifetime, () => chance.between(0, 999_999) / 1_000_000);
  const random = seeded(`race ${asked.seed}`);
  const client = await stage.database.connect();
  const world = { client, random, now: new Date() };
  const course = await layCourse(world, Number(asked.clients));
  const doorOf = async (user: MadeUser, origin: string): Promise<Door> => {
    const { token } = await makeSession(world, { user, kind: 'api' });
    const { bookings } = clientAt(origin, { authorization: `Bearer ${token}` });
    return {
      hold: (input) => bookings.hold.mutate(input),
      book: (input) => bookings.book.mutate(input),
      release: (input) => bookings.release.mutate(input),
      transition: (input) => bookings.transition.mutate(input),
      propose: (input) => bookings.propose.mutate(input),
      answer: (input) => bookings.answer.mutate(input),
    };
  };
  const doors: Door[] = [];
  for (const [at, { customer }] of course.conversations.entries()) {
    doors.push(await doorOf(customer, [stage.a, stage.b][at % 2]?.origin ?? stage.a.origin));
  }
  say(`${doors.length} customers, two processes, ${course.slots.length} times`);
  const report = await runRace({
    course,
    doors,
    artist: await doorOf(course.service.artist.user, stage.b.origin),
    randomOf: (name) => seeded(`race ${asked.seed} ${name}`),
    attempts: Number(asked.attempts),
    readRefusal: readRefusalOf,
    endHoldIn: async (id, ms) => {
      const soon = `clock_timestamp() + ${ms} * interval '1 millisecond'`;
      await stage.database.query(`UPDATE booking SET held_until = ${soon} WHERE id = $1 AND status = 'held'`, [id]);
    },
  });
  const verdict = await judgeRace((sql) => stage.database.query(sql) as never, report);
  await client.end();
  for (const [code, count] of report.refused) console.log(`  ${code}: ${count}`);
  console.log(`  slowest refusal: ${report.slowestRefusalMs.toFixed(0)} ms`);
  for (const fault of verdict.faults.slice(0, 10)) console.log(`  ✗ ${fault}`);
  const won = isWon(report, verdict);
  if (won) fs.rmSync(stage.folder, { recursive: true, force: true });
  console.log(lineOf(report, verdict));
  return won ? 0 : 1;
});
