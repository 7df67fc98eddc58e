import { z } from 'zod';
import type { Deps } from '@/server/domain/context';
import type { Reaction } from '@/server/events/reaction';

type SendPushDeps = Pick<Deps, 'db' | 'clock'> & {
  /** Told when there is somebody to ring. */
  readonly onPlanned: () => void;
};

/** Whoever has the conversation open has read by then. */
const GRACE_SECONDS = 1.5;
const Named = z.object({ conversationId: z.string(), seq: z.int() });

/**
 * Only where somebody but the sender has a browser that was registered before: nobody else is to be rung. The first word is
 * asked once a look: an installation where nothing rings pays nothing.
 */
const SOMEBODY_TO_RING = `EXISTS (SELECT FROM push_device) AND e.created_at > now() - interval '1 day' AND EXISTS (
  SELECT FROM participant p JOIN push_device d ON d.user_id = p.user_id AND d.created_at <= e.created_at
  JOIN message m ON m.conversation_id = e.conversation_id AND m.seq = e.seq
  WHERE p.conversation_id = e.conversation_id AND m.sender_id IS DISTINCT FROM p.user_id
)`;

/** One row for a device and conversation, whatever comes: a device in a pause, or just being rung, is not rung twice for it. */
const PLAN_SQL = `
INSERT INTO push_delivery AS planned (device_id, conversation_id, seq, due_at)
SELECT d.id, m.conversation_id, m.seq, GREATEST(now(), d.quiet_until)
FROM message m
JOIN participant p ON p.conversation_id = m.conversation_id
JOIN "user" u ON u.id = p.user_id AND u.notifications AND u.disabled_at IS NULL AND u.deleted_at IS NULL
JOIN push_device d ON d.user_id = p.user_id AND d.created_at <= m.sent_at
JOIN session s ON s.id = d.session_id AND s.revoked_at IS NULL AND s.expires_at > $3
WHERE m.conversation_id = $1 AND m.seq = $2 AND m.deleted_at IS NULL AND m.sent_at > now() - interval '1 day'
  AND m.sender_id IS DISTINCT FROM p.user_id AND p.last_read_seq < m.seq
ON CONFLICT (device_id, conversation_id) DO UPDATE SET seq = GREATEST(planned.seq, excluded.seq)`;

/** Decides, a moment after a message, whose browsers ring for it; the courier rings them. */
export const sendPush = ({ db, clock, onPlanned }: SendPushDeps): Reaction => ({
  name: 'send-push',
  types: ['message.sent'],
  beginsNow: true,
  only: SOMEBODY_TO_RING,
  delaySeconds: GRACE_SECONDS,
  run: async (event) => {
    const { conversationId, seq } = Named.parse(event);
    const { rowCount } = await db.pool.query(PLAN_SQL, [conversationId, seq, clock.now()]);
    if (rowCount) onPlanned();
  },
});
