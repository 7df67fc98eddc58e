import type { ExportAuditInput } from '@/contract/schemas/console';
import { canonicalJson } from '@/server/domain/audit/canonical-json';
import type { AuditExport, ExportedEntry } from '@/server/domain/oversight/export-audit';

/** Tells spreadsheets that this is UTF-8; without it they show names in another script as rubbish. */
const BYTE_ORDER_MARK = '\ufeff';
const COLUMNS = ['number', 'occurred_at', 'actor_id', 'actor_name', 'action', 'subject', 'previous', 'hash'];

/** A spreadsheet runs a cell that begins like this as a formula. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** One cell of CSV (RFC 4180) that no spreadsheet takes for a formula. */
export function csvCell(text: string): string {
  const harmless = LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const cellsOf = ({ number, occurredAt, actorId, actorName, action, subject, previous, hash }: ExportedEntry) => [
  ...[String(number), occurredAt, actorId ?? '', actorName ?? '', action],
  ...[canonicalJson(subject), previous, hash],
];

async function* asCsv({ entries }: AuditExport): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  for await (const batch of entries()) yield batch.map((entry) => csvLine(cellsOf(entry))).join('');
}

/** Ends with `"complete": true`: without it, the end did not arrive. */
async function* asJson({ studio: { id, name }, upTo, entries }: AuditExport): AsyncGenerator<string> {
  yield `{"studio":${JSON.stringify({ id, name })},"upTo":${upTo},"entries":[`;
  let before = '\n';
  for await (const batch of entries()) {
    yield before + batch.map((entry) => JSON.stringify(entry)).join(',\n');
    before = ',\n';
  }
  yield `\n],"complete":true}\n`;
}

/** The export as text, piece by piece. */
export const writeExport = (format: ExportAuditInput['format'], audit: AuditExport): AsyncGenerator<string> =>
  format === 'csv' ? asCsv(audit) : asJson(audit);
