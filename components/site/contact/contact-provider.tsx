'use client';

import { useMutation } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Chosen, chosenText } from '@/components/booking/chosen';
import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import type { ContactDraft, ContactKind } from '@/components/site/contact/contact-draft';
import type { ContactArtist } from '@/components/site/contact/contact-sheet';
import { useContactDraft } from '@/components/site/contact/use-contact-draft';
import { showToast } from '@/components/ui/toast';

const loadSheet = () => import('@/components/site/contact/contact-sheet').then((module) => module.ContactSheet);
const ContactSheet = dynamic(loadSheet, { ssr: false });

const ANY_SERVICE = '1';

type Contact = {
  readonly open: (kind: ContactKind, chosen?: Chosen) => void;
  readonly isOpening: boolean;
  /** Fetches what the sheet is made of, when somebody is about to open it. */
  readonly warm: () => void;
};

const ContactContext = createContext<Contact | null>(null);

/** The ways to an artist, for every button of a profile. */
export function useContact(): Contact {
  const contact = useContext(ContactContext);
  if (!contact) throw new Error('useContact needs a ContactProvider above it.');
  return contact;
}

type ContactProviderProps = {
  readonly artist: ContactArtist;
  readonly isSignedIn: boolean;
  readonly hasOutbox: boolean;
  readonly children: ReactNode;
};

/**
 * Strangers write here, in a sheet; people of ours go straight to their one conversation with the artist, unless this tab
 * still holds what they wrote before they signed in.
 */
export function ContactProvider({ artist, isSignedIn, hasOutbox, children }: ContactProviderProps) {
  const [draft, act] = useContactDraft(artist.id);
  const [wasOpened, setWasOpened] = useState(false);
  if (draft.isOpen && !wasOpened) setWasOpened(true);
  const { go, isOpening } = useConversation(artist.id);

  const contact = useMemo(
    (): Contact => ({
      open: (kind, chosen) => {
        if (isSignedIn && !isBegun(draft, kind, artist.id)) go(kind === 'request' ? addressOf(chosen) : '');
        else act({ type: 'opened', kind, serviceId: null, ...chosen });
      },
      isOpening,
      warm: () => void (isSignedIn || loadSheet().catch(() => undefined)),
    }),
    [isSignedIn, draft, artist.id, isOpening, go, act],
  );
  return (
    <ContactContext value={contact}>
      {children}
      {wasOpened ? (
        <ContactSheet artist={artist} isSignedIn={isSignedIn} hasOutbox={hasOutbox} draft={draft} act={act} />
      ) : null}
    </ContactContext>
  );
}

/** Opens the booking sheet of a conversation, for what was chosen. */
const addressOf = (chosen: Chosen | undefined): string =>
  `?request=${chosen ? encodeURIComponent(chosenText(chosen)) : ANY_SERVICE}`;

/** Whether this tab holds words that would stay behind on the way to the conversation. */
const isBegun = ({ text, wish }: ContactDraft, kind: ContactKind, artistId: string): boolean =>
  kind === 'message' ? text.trim() !== '' : wish !== null || requestShelf.kept(artistId) !== null;

/** To the one conversation with this artist, with the query that is wanted there. */
function useConversation(artistId: string) {
  const router = useRouter();
  const trpc = useTRPC();
  const { explain } = useRefusal();
  const { mutate, isPending, isSuccess } = useMutation(trpc.conversations.open.mutationOptions());
  const go = useMemo(
    () => (query: string) =>
      mutate(
        { artistId },
        {
          onSuccess: ({ conversationId }) => router.push(`/conversations/${conversationId}${query}`),
          onError: (error) => void showToast(explain(error).sentence, { tone: 'bad' }),
        },
      ),
    [artistId, mutate, router, explain],
  );
  return { go, isOpening: isPending || isSuccess };
}
