import type { OutboxMail, ServerHandle } from '@/server/app';
import type { ServerParts } from '@/server/context';
import type { Stage } from '@/server/env';
import { requestContext } from '@/server/http/request-context';
import { appRouter } from '@/server/routers/root';

const OUTBOX_SIZE = 50;

/** What pages get of this process; see {@link ServerHandle}. */
export function createServerHandle(parts: ServerParts, stage: Stage): ServerHandle {
  return {
    stage,
    publicUrl: parts.publicUrl,
    caller: async (headers) => appRouter.createCaller(await requestContext(parts, headers)),
    actor: async (headers) => (await requestContext(parts, headers)).actor,
    auth: parts.auth,
    outbox: () => (stage === 'production' ? Promise.resolve([]) : newestMails(parts)),
  };
}

async function newestMails({ db }: ServerParts): Promise<OutboxMail[]> {
  const rows = await db.prisma.mail.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: OUTBOX_SIZE });
  return rows.map(({ id, recipient, subject, text, calendar, createdAt }) => ({
    id,
    recipient,
    subject,
    text,
    calendar,
    createdAt: createdAt.toISOString(),
  }));
}
