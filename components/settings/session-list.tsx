'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Laptop, Smartphone } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { describeAgent } from '@/components/settings/describe-agent';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { SessionView } from '@/contract/schemas/account';

const HANDHELD = new Set(['iPhone', 'iPad', 'Android']);

type SessionListProps = {
  readonly sessions: readonly SessionView[];
  /** The server's clock when it made this page: both sides then say the same "2 hours ago". */
  readonly now: string;
};

export function SessionList({ sessions: initial, now }: SessionListProps) {
  const t = useTranslations('settings.sessions');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { explain } = useRefusal();
  const { data: sessions } = useQuery(trpc.sessions.list.queryOptions(undefined, { initialData: [...initial] }));

  const settle = {
    onError: (error: unknown) => void showToast(explain(error).sentence, { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: trpc.sessions.list.queryKey() }),
  };
  const revoke = useMutation(
    trpc.sessions.revoke.mutationOptions({ ...settle, onSuccess: () => void showToast(t('ended'), { tone: 'ok' }) }),
  );
  const revokeOthers = useMutation(
    trpc.sessions.revokeOthers.mutationOptions({
      ...settle,
      onSuccess: ({ revoked }) => void showToast(t('endedOthers', { count: revoked }), { tone: 'ok' }),
    }),
  );
  const leaving = revoke.isPending ? revoke.variables.sessionId : null;
  return (
    <>
      <ul className="divide-y rounded-lg border bg-raised shadow-raised">
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            now={now}
            isLeaving={leaving === session.id}
            onEnd={() => revoke.mutate({ sessionId: session.id })}
          />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button tone="bad" className="mt-4" busy={revokeOthers.isPending} onClick={() => revokeOthers.mutate()}>
          {t('endOthers')}
        </Button>
      ) : null}
    </>
  );
}

type SessionRowProps = {
  readonly session: SessionView;
  readonly now: string;
  readonly isLeaving: boolean;
  readonly onEnd: () => void;
};

function SessionRow({ session, now, isLeaving, onEnd }: SessionRowProps) {
  const t = useTranslations('settings.sessions');
  const format = useFormatter();
  const { browser, system } = describeAgent(session.userAgent);
  const known = browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknown'));
  const device = session.kind === 'api' ? t('api') : known;
  const Icon = session.kind === 'api' ? KeyRound : HANDHELD.has(system ?? '') ? Smartphone : Laptop;
  const lastSeen = new Date(session.lastSeenAt);
  return (
    <li className="flex items-center gap-4 px-4 py-3.5">
      <Icon aria-hidden className="size-6 shrink-0 text-muted" strokeWidth={1.5} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {device}
          {session.current ? <Badge tone="ok">{t('current')}</Badge> : null}
        </p>
        <p className="text-muted text-sm">
          {session.current
            ? t('activeNow')
            : t('lastSeen', { when: format.relativeTime(lastSeen, latest(lastSeen, now)) })}
        </p>
      </div>
      {session.current ? null : (
        <Button tone="quiet" size="small" busy={isLeaving} aria-label={t('endNamed', { device })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}

/** "In 3 seconds" would be odd for something that was: a session seen after this page was made is seen now. */
const latest = (seen: Date, now: string): Date => (seen > new Date(now) ? seen : new Date(now));
