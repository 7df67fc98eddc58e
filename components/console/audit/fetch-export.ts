import type { Calls } from '@/components/shell/trpc';

const NAME = /filename="([^"]+)"/;

type Export = { readonly studioId: string; readonly format: 'csv' | 'json'; readonly headers: Calls['headers'] };

/** Fetches the studio's audit and hands it to the browser as a file. POST, because it leaves an entry. Throws the server's refusal. */
export async function fetchExport({ studioId, format, headers }: Export): Promise<void> {
  const query = new URLSearchParams({ studioId, format });
  const answer = await fetch(`/api/console/audit-export?${query}`, { method: 'POST', headers });
  if (!answer.ok) throw await refusalIn(answer);
  const file = await answer.blob();
  const name = NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `audit.${format}`;
  save(file, name);
}

/** As tRPC would have thrown it. */
async function refusalIn(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json().catch(() => null);
  const refusal = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return { name: 'TRPCClientError', data: { refusal } };
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
