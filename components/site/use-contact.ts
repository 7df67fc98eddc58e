'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { signInPath } from '@/components/auth/safe-path';
import { useTRPC } from '@/components/shell/trpc';
import { useRefusal } from '@/components/shell/use-refusal';
import { keepContactIntent, takeContactIntent } from '@/components/site/contact-intent';
import { showToast } from '@/components/ui/toast';

type Contact = {
  /** `request` is null for a message, or names what to ask for: a service's id, `1` for none in particular. */
  readonly open: (request: string | null) => void;
  readonly isOpening: boolean;
};

/** Opens the one conversation with an artist; who is not signed in signs in first and then goes on by themselves. */
export function useContact(artist: { readonly id: string; readonly handle: string }, isSignedIn: boolean): Contact {
  const router = useRouter();
  const trpc = useTRPC();
  const { explain } = useRefusal();
  const { mutate, isPending, isSuccess } = useMutation(trpc.conversations.open.mutationOptions());

  function open(request: string | null): void {
    if (!isSignedIn) {
      keepContactIntent({ artistId: artist.id, request });
      router.push(signInPath(`/a/${artist.handle}`));
      return;
    }
    mutate(
      { artistId: artist.id },
      {
        onSuccess: ({ conversationId }) =>
          router.push(`/conversations/${conversationId}${request === null ? '' : `?request=${request}`}`),
        onError: (error) => void showToast(explain(error).sentence, { tone: 'bad' }),
      },
    );
  }

  const openLatest = useRef(open);
  openLatest.current = open;
  useEffect(() => {
    const intent = isSignedIn ? takeContactIntent(artist.id) : null;
    if (intent) openLatest.current(intent.request);
  }, [isSignedIn, artist.id]);

  return { open, isOpening: isPending || isSuccess };
}
