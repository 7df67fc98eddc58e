import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { BenchConversation } from '@/bench/populate';

const POOL_SIZE = 16;
/** High above what is there: who counts alone needs no lock. */
const FIRST_SEQ = 1_000_000_000;

const INSERT_SQL = `
INSERT INTO message (conversation_id, seq, id, studio_id, sender_id, kind, body, client_id, client_hash)
SELECT $1, $2, $3, studio_id, $4, 'text', $5, $6, '' FROM conversation WHERE id = $1`;

export interface Floor {
  /** As many writers as conversations, each putting in row after row, for so long. */
  insertFor(conversations: readonly BenchConversation[], seconds: number): Promise<{ readonly perSecond: number }>;
  close(): Promise<void>;
}

/** The database's floor, as pgbench would measure it: one prepared statement per row, and no server. */
export const openFloor = (databaseUrl: string): Floor => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  let seq = FIRST_SEQ;
  return {
    insertFor: async (conversations, seconds) => {
      const [before, begunAt] = [seq, performance.now()];
      const write = async ({ id, people: [sender] }: BenchConversation) => {
        while (performance.now() - begunAt < seconds * 1_000) {
          seq += 1;
          const text = `Would Friday at ten work for you? (${seq})`;
          const values = [id, seq, randomUUID(), sender.id, { text }, randomUUID()];
          await pool.query({ name: 'insert', text: INSERT_SQL, values });
        }
      };
      await Promise.all(conversations.map(write));
      return { perSecond: (seq - before) / ((performance.now() - begunAt) / 1_000) };
    },
    close: () => pool.end(),
  };
};
