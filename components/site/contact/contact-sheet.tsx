'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeStep } from '@/components/auth/code-step';
import { goOn } from '@/components/auth/go-on';
import { browserZone } from '@/components/shell/browser-zone';
import { useTRPCClient } from '@/components/shell/trpc';
import { type ContactAct, type ContactDraft, stepOf } from '@/components/site/contact/contact-draft';
import { keepContactPerson, keptContactPerson } from '@/components/site/contact/contact-shelf';
import { MessageStep } from '@/components/site/contact/message-step';
import { SendStep } from '@/components/site/contact/send-step';
import { useDelivery } from '@/components/site/contact/use-delivery';
import { WhoStep } from '@/components/site/contact/who-step';
import { SheetPopup } from '@/components/ui/sheet-popup';
import type { ArtistView } from '@/contract/schemas/artist';

const RequestStep = dynamic(
  () => import('@/components/site/contact/request-step').then((module) => module.RequestStep),
  { ssr: false },
);

export type ContactArtist = Pick<ArtistView, 'id' | 'handle' | 'name' | 'zone' | 'services' | 'policy'>;

type ContactSheetProps = {
  readonly artist: ContactArtist;
  readonly isSignedIn: boolean;
  readonly hasOutbox: boolean;
  readonly draft: ContactDraft;
  readonly act: (act: ContactAct) => void;
};

/** From the first word to the conversation, in one sheet: whoever has no account gets one on the way. */
export function ContactSheet({ artist, isSignedIn: wasSignedIn, hasOutbox, draft, act }: ContactSheetProps) {
  const t = useTranslations('contact');
  const client = useTRPCClient();
  const [isSignedIn, setIsSignedIn] = useState(wasSignedIn);
  const [person, setPerson] = useState(keptContactPerson);
  const { deliver, isBusy, failure, forget } = useDelivery({ artistId: artist.id, act, onDelivered: goOn });
  const requestCode = () =>
    client.auth.requestCode.mutate({ email: person.email.trim(), name: person.name, zone: browserZone() });

  const goTo = (step: ContactDraft['step']) => {
    forget();
    act({ type: 'went', step });
  };
  /** Who is known sends at once; everybody else says first who they are. */
  const goOnFromWriting = (written: ContactDraft) => (isSignedIn ? deliver(written) : goTo('who'));
  const needsAnew = failure?.code === 'auth.required';
  const step = stepOf(draft, isSignedIn && !needsAnew);

  const steps = {
    write: () =>
      draft.kind === 'message' ? (
        <MessageStep
          text={draft.text}
          isSignedIn={isSignedIn}
          onType={(text) => act({ type: 'typed', text })}
          onDone={() => goOnFromWriting(draft)}
        />
      ) : (
        <RequestStep
          artist={artist}
          serviceId={draft.serviceId}
          startsAt={draft.startsAt ?? null}
          isSignedIn={isSignedIn}
          onWish={(wish) => {
            act({ type: 'wished', wish });
            goOnFromWriting({ ...draft, wish });
          }}
          onWriteInstead={() => act({ type: 'opened', kind: 'message', serviceId: null })}
        />
      ),
    who: () => (
      <WhoStep
        artist={artist}
        person={person}
        onChange={(next) => {
          setPerson(next);
          keepContactPerson(next);
        }}
        onRequestCode={requestCode}
        onSent={() => goTo('code')}
        onBack={() => goTo('write')}
      />
    ),
    code: () => (
      <CodeStep
        email={person.email}
        titleAs="h3"
        hasOutbox={hasOutbox}
        onResend={requestCode}
        onOtherEmail={() => goTo('who')}
        onSignedIn={() => {
          setIsSignedIn(true);
          deliver(draft);
        }}
      />
    ),
    send: () => (
      <SendStep
        name={artist.name}
        draft={draft}
        services={artist.services}
        isBusy={isBusy}
        problem={failure?.sentence ?? null}
        canOnlyWrite={failure?.code === 'artist.paused'}
        onSend={() => deliver(draft)}
        onChange={() => goTo('write')}
        onWriteInstead={() => act({ type: 'opened', kind: 'message', serviceId: null })}
      />
    ),
  };
  return (
    <SheetPopup
      open={draft.isOpen}
      onOpenChange={(open) => !open && !isBusy && act({ type: 'closed' })}
      title={draft.kind === 'message' ? t('messageTitle', { name: artist.name }) : t('requestTitle')}
      description={draft.kind === 'request' && step === 'write' ? t('requestLead', { name: artist.name }) : undefined}
    >
      {steps[step]()}
    </SheetPopup>
  );
}
