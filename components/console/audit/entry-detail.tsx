'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { entrySentence } from '@/components/console/audit/entry-sentence';
import { HowToVerify } from '@/components/console/audit/how-to-verify';
import { useEntry } from '@/components/console/audit/use-audit';
import { lookPath, VIEW_PATHS } from '@/components/console/console-place';
import { ConsoleFailed } from '@/components/console/shell/console-failed';
import { DetailHeader } from '@/components/console/shell/detail-header';
import { NotInConsole } from '@/components/console/shell/not-in-console';
import { RowsSkeleton } from '@/components/console/shell/rows-skeleton';
import { useWayBack } from '@/components/console/shell/use-way-back';
import { ShallowLink } from '@/components/conversation/shallow-link';
import { fullTimeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useTold } from '@/components/conversation/use-told';
import { buttonLook } from '@/components/ui/button-look';
import type { AuditEntryView } from '@/contract/schemas/console-views';

export function EntryDetail({ number }: { readonly number: number }) {
  useWayBack(VIEW_PATHS.audit);
  const { data, error, refetch } = useEntry(number);
  if (data) return <Entry entry={data} />;
  if (data === null) return <NotInConsole />;
  return error ? <ConsoleFailed error={error} onRetry={() => void refetch()} /> : <RowsSkeleton withPictures={false} />;
}

/** An entry in words, and what holds it in its place. */
function Entry({ entry }: { readonly entry: AuditEntryView }) {
  const t = useTranslations('console.audit');
  const told = useTold();
  const moment = useMoment();
  const { number, at, actor, action, reason, word, conversation, hash } = entry;
  return (
    <>
      <DetailHeader back={VIEW_PATHS.audit} title={t('entry', { number })} below={t(`action.${action}`)} />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-6 sm:px-6">
          <p className="text-lg [overflow-wrap:anywhere]">{entrySentence(entry, { t, told })}</p>
          <dl className="flex flex-col gap-4">
            <Fact name={t('fact.at')}>
              <time dateTime={at}>{fullTimeLabel(at, moment)}</time>
            </Fact>
            <Fact name={t('fact.actor')}>{actor ? told(actor.name || t('somebody')) : t('system')}</Fact>
            {reason ? <Fact name={t('fact.reason')}>{reason}</Fact> : null}
            {word ? <Fact name={t('fact.word')}>{word}</Fact> : null}
            <Fact name={t('fact.hash')}>
              <bdi className="break-all font-mono text-sm">{hash}</bdi>
            </Fact>
          </dl>
          {conversation ? (
            <ShallowLink href={lookPath(conversation.id)} className={buttonLook('plain', 'normal', 'self-start')}>
              {t('toConversation')}
            </ShallowLink>
          ) : null}
          <HowToVerify />
        </div>
      </div>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd dir="auto" className="whitespace-pre-wrap tabular-nums [overflow-wrap:anywhere]">
        {children}
      </dd>
    </div>
  );
}
