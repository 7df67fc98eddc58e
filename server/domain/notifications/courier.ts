import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Deps } from '@/server/domain/context';
import { topicOf } from '@/server/domain/notifications/compose-push';
import { type Ring, readNews } from '@/server/domain/notifications/read-news';
import { settleRing } from '@/server/domain/notifications/settle-ring';
import type { Log } from '@/server/platform/log';
import type { PushOutcome, PushSender } from '@/server/platform/push/push-sender';

type CourierOptions = Pick<Deps, 'db' | 'clock' | 'publicUrl'> & {
  readonly push: PushSender;
  readonly log: Log;
  /** How long to wait between two looks when nobody wakes it. */
  readonly pollMs?: number;
  /** Told after a look when nothing is due and nothing on its way. */
  readonly onIdle?: () => void;
};

export interface Courier {
  /** There may be somebody to ring. */
  wake(): void;
  /** Takes up nothing new and waits a little for what is on its way. */
  stop(): Promise<void>;
}

type ClaimedRing = Ring & { readonly host: string };

const POLL_MS = 1_000;
/** Twice what a sending may take: whoever holds a ring longer has died, and another process rings. */
const LEASE_SECONDS = 20;
const CLAIM_LIMIT = 8;
const MOST_AT_ONCE = 64;
/** A service that hangs takes no more than this, and a claim, of the room that others need. */
const MOST_PER_SERVICE = 16;
const TTL_SECONDS = 24 * 3_600;
const LAST_WAIT_MS = 3_000;

const CLAIM_SQL = `
UPDATE push_delivery t SET due_at = now() + make_interval(secs => $1)
FROM (
  SELECT q.device_id, q.conversation_id, split_part(d.endpoint, '/', 3) AS host
  FROM push_delivery q JOIN push_device d ON d.id = q.device_id
  WHERE q.due_at <= now() AND split_part(d.endpoint, '/', 3) <> ALL($2)
  ORDER BY q.due_at LIMIT $3 FOR UPDATE OF q SKIP LOCKED
) AS due
WHERE t.device_id = due.device_id AND t.conversation_id = due.conversation_id
RETURNING t.device_id AS "deviceId", t.conversation_id AS "conversationId", t.seq, due.host`;

/**
 * Rings the devices that `send-push` planned: leases what is due, asks what there is to tell, hands it to the push service and
 * notes the outcome. Many at once, so that a slow service keeps nobody else waiting; any number of processes may do it.
 */
export function startCourier(options: CourierOptions): Courier {
  const { db, log, pollMs = POLL_MS, onIdle } = options;
  const underWay = new Map<Promise<void>, string>();
  let stopped = false;
  let rouse = new AbortController();
  const wake = () => rouse.abort();

  const take = (ring: ClaimedRing) => {
    const work = ringDevice(options, ring)
      // The lease runs out, and then it is tried again.
      .catch((error: unknown) => log.warn({ err: error, deviceId: ring.deviceId }, 'push.failed'))
      .finally(() => {
        underWay.delete(work);
        wake();
      });
    underWay.set(work, ring.host);
  };

  const round = async () => {
    while (!stopped && underWay.size < MOST_AT_ONCE) {
      const rings = await claim(db.pool, busyServices(underWay));
      if (rings.length === 0) break;
      for (const ring of rings) take(ring);
    }
    if (underWay.size === 0) onIdle?.();
  };

  const run = async () => {
    while (!stopped) {
      const { signal } = rouse;
      await round().catch((error: unknown) => log.warn({ err: error }, 'push.round-failed'));
      await pause(pollMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) rouse = new AbortController();
    }
  };
  const running = run();

  return {
    wake,
    stop: async () => {
      stopped = true;
      wake();
      await running;
      await Promise.race([Promise.all(underWay.keys()), pause(LAST_WAIT_MS, undefined, { ref: false })]);
    },
  };
}

async function claim(pool: pg.Pool, busy: readonly string[]): Promise<readonly ClaimedRing[]> {
  const { rows } = await pool.query<ClaimedRing>(CLAIM_SQL, [LEASE_SECONDS, busy, CLAIM_LIMIT]);
  return rows;
}

function busyServices(underWay: ReadonlyMap<unknown, string>): string[] {
  const counts = new Map<string, number>();
  for (const host of underWay.values()) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= MOST_PER_SERVICE).map(([host]) => host);
}

async function ringDevice({ db, clock, publicUrl, push, log }: CourierOptions, ring: Ring): Promise<void> {
  const news = await readNews({ pool: db.pool, publicUrl, now: clock.now() }, ring);
  const outcome = news && (await send(push, news, ring));
  await settleRing(db.pool, ring, outcome, Math.random());
  if (outcome !== null && typeof outcome === 'object')
    log.warn({ deviceId: ring.deviceId, ...outcome }, 'push.refused');
}

type News = NonNullable<Awaited<ReturnType<typeof readNews>>>;

const send = (push: PushSender, { target, message }: News, { conversationId }: Ring): Promise<PushOutcome> =>
  push.send(target, { text: JSON.stringify(message), topic: topicOf(conversationId), ttlSeconds: TTL_SECONDS });
