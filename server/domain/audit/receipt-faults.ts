import type pg from 'pg';

/**
 * `receipt-without-entry`: people were told of a look that the audit no longer knows. `receipt-differs`: receipt and entry do not say the
 * same. `look-without-receipt`: the audit knows of a look whose receipt is gone from the conversation.
 */
export type ReceiptFault = {
  readonly atNumber: number;
  readonly fault: 'receipt-without-entry' | 'receipt-differs' | 'look-without-receipt';
  readonly conversationId: string;
};

// Numbers are compared as text: a body that somebody has tampered with need not hold one.
const RECEIPTS_SQL = `
SELECT m.conversation_id AS "conversationId", m.body ->> 'entryNumber' AS number,
  CASE WHEN e.number IS NULL THEN 'receipt-without-entry' ELSE 'receipt-differs' END AS fault
FROM message m
LEFT JOIN audit_entry e ON e.studio_id = m.studio_id AND e.number::text = m.body ->> 'entryNumber'
WHERE m.studio_id = $1 AND m.kind = 'access-receipt' AND (
  e.hash = m.body ->> 'entryHash' AND e.action = 'conversation.viewed'
  AND e.subject ->> 'conversationId' = m.conversation_id::text AND e.subject ->> 'reason' = m.body ->> 'reason'
) IS NOT TRUE
ORDER BY e.number, m.conversation_id`;

const LOOKS_SQL = `
SELECT e.number::text AS number, e.subject ->> 'conversationId' AS "conversationId", 'look-without-receipt' AS fault
FROM audit_entry e
WHERE e.studio_id = $1 AND e.action = 'conversation.viewed' AND NOT EXISTS (
  SELECT FROM message m
  WHERE m.studio_id = e.studio_id AND m.kind = 'access-receipt' AND m.deleted_at IS NULL
    AND m.conversation_id::text = e.subject ->> 'conversationId' AND m.body ->> 'entryNumber' = e.number::text
)
ORDER BY e.number`;

type Row = { readonly number: string | null; readonly fault: ReceiptFault['fault']; readonly conversationId: string };

/** Where the audit and the receipts in a studio's conversations contradict each other. */
export async function receiptFaults(
  client: Pick<pg.ClientBase, 'query'>,
  studioId: string,
): Promise<readonly ReceiptFault[]> {
  const receipts = await client.query<Row>(RECEIPTS_SQL, [studioId]);
  const looks = await client.query<Row>(LOOKS_SQL, [studioId]);
  return [...receipts.rows, ...looks.rows].map(({ number, ...row }) => ({ ...row, atNumber: Number(number) || 0 }));
}
