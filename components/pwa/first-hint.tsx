'use client';

import { useQuery } from '@tanstack/react-query';
import { BellRing, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { recall, remember } from '@/components/pwa/device-memory';
import { acceptOffer } from '@/components/pwa/install/install-offer';
import { IosSteps } from '@/components/pwa/install/install-steps';
import { useInstallWay } from '@/components/pwa/install/use-install';
import { usePushHere } from '@/components/pwa/push/use-push-here';
import { useLiveStream, useStreamState } from '@/components/realtime/live-provider';
import { conversationsQuery } from '@/components/realtime/live-queries';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';

const neverChanges = () => () => {};

/** Once, below the list, where it moves nothing when it comes: when somebody has written for the first time and waits: how to hear of the answer. */
export default function FirstHint() {
  const { source, viewer } = useLiveStream();
  const { data } = useQuery(conversationsQuery(source));
  const isOver = useSyncExternalStore(
    neverChanges,
    () => recall('first-hint') !== null,
    () => true,
  );
  const [isClosed, setIsClosed] = useState(false);
  const hasWritten = data?.items.some(({ lastMessage }) => lastMessage?.senderId === viewer.userId) ?? false;
  // Nothing of it works without a line.
  const isOffline = useStreamState() === 'offline';
  if (isOver || isClosed || isOffline || !hasWritten) return null;
  const close = () => {
    remember('first-hint', 'seen');
    setIsClosed(true);
  };
  return <Hint viewerId={viewer.userId} onClose={close} />;
}

type HintProps = { readonly viewerId: string; readonly onClose: () => void };

/** Notifications where they work; where they need an installed app first, how to install it; else nothing. */
function Hint({ viewerId, onClose }: HintProps) {
  const t = useTranslations('pwa');
  const { state, isBusy, turnOn } = usePushHere(viewerId);
  const way = useInstallWay();
  if (state === 'off') {
    return (
      <Frame title={t('first.title')} body={t('first.body')} onClose={onClose}>
        <Button size="small" busy={isBusy} onClick={turnOn}>
          {t('notifications.turnOn')}
        </Button>
      </Frame>
    );
  }
  if (way === 'ios') {
    return (
      <Frame title={t('install.title')} body={t('install.why')} onClose={onClose}>
        <IosSteps />
      </Frame>
    );
  }
  if (way === 'button' && state !== null) {
    return (
      <Frame title={t('install.title')} body={t('install.why')} onClose={onClose}>
        <Button size="small" onClick={() => void acceptOffer().then(onClose)}>
          {t('install.action')}
        </Button>
      </Frame>
    );
  }
  return null;
}

type FrameProps = {
  readonly title: string;
  readonly body: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function Frame({ title, body, onClose, children }: FrameProps) {
  const t = useTranslations('pwa.install');
  return (
    <section
      aria-label={title}
      className="relative mx-3 mb-3 flex shrink-0 animate-appear gap-3 rounded-lg border bg-raised p-4 shadow-floating"
    >
      <BellRing aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" strokeWidth={1.7} />
      <div className="flex min-w-0 flex-col gap-2.5">
        <div>
          <p className="pe-8 font-medium">{title}</p>
          <p className="text-muted text-sm">{body}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2">{children}</div>
      </div>
      <IconButton label={t('later')} icon={X} onClick={onClose} className="absolute end-1 top-1" />
    </section>
  );
}
