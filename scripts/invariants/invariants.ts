/** What must hold in every database of ours at every instant, whoever was killed while writing. */
export type Invariant = {
  /** One sentence that is true. */
  readonly promise: string;
  /** How many things the promise is about: one row, `count`. */
  readonly of: string;
  /** Selects what breaks it: one row each, with a text `broken` that lets somebody find it. */
  readonly broken: string;
};

/** Longer than a lease and a few pauses: with a server running, nothing that is due waits so long. */
const LEFT_LYING = `interval '10 minutes'`;

export const INVARIANTS: readonly Invariant[] = [
  {
    promise: 'No message is stored twice',
    of: 'SELECT count(*) FROM message',
    broken: `
SELECT 'client id ' || client_id || ' in conversation ' || conversation_id AS broken FROM message
GROUP BY conversation_id, sender_id, client_id HAVING count(*) > 1`,
  },
  {
    promise: 'The messages of a conversation are numbered from 1 without gaps',
    of: 'SELECT count(*) FROM conversation',
    broken: `
SELECT 'conversation ' || c.id || ': ' || m.count || ' messages up to ' || c.last_seq AS broken FROM conversation c,
  LATERAL (SELECT count(*), count(DISTINCT seq) AS different, COALESCE(max(seq), 0) AS last FROM message WHERE conversation_id = c.id) AS m
WHERE m.count <> c.last_seq OR m.different <> c.last_seq OR m.last <> c.last_seq`,
  },
  {
    // What was there before its log began (an import, the demo scene) has no entries.
    promise: 'The log of a conversation has each change once, without gaps',
    of: 'SELECT count(*) FROM event WHERE conversation_id IS NOT NULL',
    broken: `
SELECT 'conversation ' || c.id || ': ' || e.count || ' changes from ' || e.first || ' to ' || c.rev AS broken FROM conversation c,
  LATERAL (SELECT count(*), min(rev) AS first, max(rev) AS last, count(DISTINCT rev) AS different FROM event WHERE conversation_id = c.id) AS e
WHERE e.count > 0 AND (e.last <> c.rev OR e.different <> e.count OR e.count <> c.rev - e.first + 1)`,
  },
  {
    promise: 'Every message since the log began was announced once',
    of: `SELECT count(*) FROM event WHERE type = 'message.sent'`,
    broken: `
SELECT 'message ' || m.seq || ' of conversation ' || m.conversation_id AS broken
FROM (SELECT conversation_id, min(seq) AS first FROM event WHERE type = 'message.sent' GROUP BY conversation_id) AS log
JOIN message m ON m.conversation_id = log.conversation_id AND m.seq >= log.first
LEFT JOIN event e ON e.conversation_id = m.conversation_id AND e.seq = m.seq AND e.type = 'message.sent'
GROUP BY m.conversation_id, m.seq HAVING count(e.id) <> 1`,
  },
  {
    promise: 'Nobody has read or received what was not said',
    of: 'SELECT count(*) FROM participant',
    broken: `
SELECT 'user ' || p.user_id || ' in conversation ' || p.conversation_id AS broken
FROM participant p JOIN conversation c ON c.id = p.conversation_id
WHERE p.last_read_seq > c.last_seq OR p.delivered_seq > c.last_seq`,
  },
  {
    promise: 'Customer and artist take part in their conversation',
    of: 'SELECT count(*) FROM conversation',
    broken: `
SELECT 'conversation ' || c.id AS broken FROM conversation c JOIN artist a ON a.id = c.artist_id
WHERE NOT EXISTS (SELECT FROM participant p WHERE p.conversation_id = c.id AND p.user_id = c.customer_id AND p.role = 'customer')
  OR NOT EXISTS (SELECT FROM participant p WHERE p.conversation_id = c.id AND p.user_id = a.user_id AND p.role = 'artist')`,
  },
  {
    promise: 'No artist is promised to two people at once',
    of: `SELECT count(*) FROM booking WHERE status IN ('held', 'confirmed')`,
    broken: `
SELECT 'bookings ' || a.id || ' and ' || b.id AS broken FROM booking a JOIN booking b ON a.artist_id = b.artist_id AND a.id < b.id
  AND tstzrange(a.busy_from, a.busy_to) && tstzrange(b.busy_from, b.busy_to)
WHERE a.status IN ('held', 'confirmed') AND b.status IN ('held', 'confirmed')`,
  },
  {
    promise: 'No time is held longer than it was to be',
    of: `SELECT count(*) FROM booking WHERE status = 'held'`,
    broken: `
SELECT 'booking ' || id AS broken FROM booking WHERE status = 'held' AND held_until < now() - interval '3 minutes'`,
  },
  {
    promise: 'Every booking has its card in the conversation',
    of: 'SELECT count(*) FROM booking',
    broken: `
SELECT 'booking ' || b.id AS broken FROM booking b
WHERE b.status NOT IN ('held', 'expired') AND NOT EXISTS (SELECT FROM message m WHERE m.conversation_id = b.conversation_id AND m.booking_id = b.id)`,
  },
  {
    promise: 'A booking has one open proposal at most',
    of: 'SELECT count(*) FROM booking_proposal',
    broken: `
SELECT 'booking ' || booking_id AS broken FROM booking_proposal WHERE status = 'open' GROUP BY booking_id HAVING count(*) > 1`,
  },
  {
    promise: 'What follows from events was done, or is about to be',
    of: 'SELECT count(*) FROM jobs.job',
    broken: `
SELECT name || ' for event ' || (data ->> 'eventId') || COALESCE(': ' || (output ->> 'error'), '') AS broken FROM jobs.job
WHERE data ? 'eventId' AND (name LIKE '%-dead' OR (state < 'active' AND start_after < now() - ${LEFT_LYING})
  OR (state = 'active' AND started_on + make_interval(secs => expire_seconds) < now() - ${LEFT_LYING}))`,
  },
  {
    promise: 'What should ring a phone has rung it, or is about to',
    of: 'SELECT count(*) FROM push_delivery',
    broken: `
SELECT 'device ' || device_id || ' for conversation ' || conversation_id AS broken FROM push_delivery
WHERE due_at < now() - ${LEFT_LYING}`,
  },
];
