import { startBenchServer } from '@/bench/bench-server';
import type { Bench } from '@/bench/contestants/stage';
import { measureFirstLoad } from '@/bench/first-load';
import type { Outcome } from '@/bench/targets';

/** The conversation page's JavaScript; weighed once, as it is the same every time. */
export const measurePage = async ({ databases, lifetime }: Bench): Promise<Outcome> => {
  const { url, population } = await databases.populated('first-load parlour');
  const server = await startBenchServer(url);
  lifetime.atEnd(server.stop);
  const { conversationId, ...session } = population.web;
  const { gzKb, scripts } = await measureFirstLoad({ ...server, ...session, path: `/conversations/${conversationId}` });
  await server.stop();
  return { samples: new Map([['parlour', [{ gzKb, scripts }]]]) };
};
