import { loadMessages } from '@/bench/at-size/load-messages';
import { measureApi } from '@/bench/at-size/measure-api';
import { measureSql } from '@/bench/at-size/measure-sql';
import { startBenchServer } from '@/bench/bench-server';
import type { Bench } from '@/bench/contestants/stage';
import { percentiles } from '@/bench/percentiles';
import type { Sample } from '@/bench/rounds';
import type { Outcome } from '@/bench/targets';
import { say } from '@/scripts/say';

/** A million messages, and what the person who is in half of all conversations waits for. */
export const measureAtSize = async ({ databases, sizes, rounds, lifetime }: Bench): Promise<Outcome> => {
  const url = await databases.empty('at-size parlour');
  const { busy, conversations, messages } = await loadMessages(url, sizes.atSize);
  say(`${messages.toLocaleString('en')} messages in ${conversations.toLocaleString('en')} conversations`);
  // One person stands for all who write meanwhile.
  const server = await startBenchServer(url, { SEND_LIMIT_PER_MINUTE: '10000' });
  lifetime.atEnd(server.stop);
  const samples: Sample[] = [];
  // The first look of all reads from the disk and compiles; it is nobody's every day.
  for (let round = 0; round <= rounds; round++) {
    const sql = await measureSql(url, busy, sizes.atSize);
    const api = await measureApi(server.origin, busy, sizes.atSize);
    if (round > 0) samples.push(figures(sql, api));
  }
  await server.stop();
  return { samples: new Map([['parlour', samples]]) };
};

const figures = (sql: Awaited<ReturnType<typeof measureSql>>, api: Awaited<ReturnType<typeof measureApi>>): Sample => ({
  'sql conversation list': percentiles(sql.list).p95,
  'sql unread total': percentiles(sql.unread).p95,
  'sql history': percentiles(sql.history).p95,
  'api conversation list': percentiles(api.list).p95,
  'api history': percentiles(api.history).p95,
  'api send': percentiles(api.send).p95,
});
