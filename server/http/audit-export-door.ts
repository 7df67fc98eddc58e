import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@/contract/errors/domain-error';
import { ExportAuditInput } from '@/contract/schemas/console';
import type { RequestContext } from '@/server/context';
import { exportAudit } from '@/server/domain/oversight/export-audit';
import { writeExport } from '@/server/domain/oversight/write-export';
import { isGone } from '@/server/http/is-gone';
import { signedIn } from '@/server/http/rest/route';

export const AUDIT_EXPORT_PATH = '/api/console/audit-export';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/**
 * `POST /api/console/audit-export?studioId=…&format=csv|json` → the studio's whole audit as a file, streamed. POST, because it leaves
 * an entry; its number stands in `X-Audit-Up-To`. An export that breaks off is a broken answer, never a shorter file.
 * @throws DomainError auth.required, input.invalid, studio.not-found, studio.not-your-role, audit.unavailable
 */
export async function auditExportDoor(
  request: IncomingMessage,
  response: ServerResponse,
  ctx: RequestContext,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST');
    throw new DomainError('request.method-not-allowed');
  }
  const actor = signedIn(ctx);
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const input = ExportAuditInput.safeParse(Object.fromEntries(searchParams));
  if (!input.success) throw new DomainError('input.invalid');
  const audit = await exportAudit({ ...ctx, actor }, input.data);
  const { format } = input.data;
  response.writeHead(200, {
    'Content-Type': TYPES[format],
    'Content-Disposition': `attachment; filename="audit-${audit.studio.handle.replace(/[^a-z0-9-]/g, '')}-${audit.upTo}.${format}"`,
    'Cache-Control': 'no-store',
    'X-Audit-Up-To': String(audit.upTo),
  });
  await pipeline(Readable.from(writeExport(format, audit)), response).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}
