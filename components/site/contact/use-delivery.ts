'use client';

import { useMutation } from '@tanstack/react-query';
import { isTransient } from '@/components/booking/is-transient';
import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { newClientId } from '@/components/outbox/new-client-id';
import { useTRPCClient } from '@/components/shell/trpc';
import { type SpokenFailure, useRefusal } from '@/components/shell/use-refusal';
import { type ContactAct, type ContactDraft, wordsOf } from '@/components/site/contact/contact-draft';
import { contactShelf } from '@/components/site/contact/contact-shelf';
import { deliverContact } from '@/components/site/contact/deliver-contact';

const MOST_RETRIES = 3;

type DeliveryOptions = {
  readonly artistId: string;
  readonly act: (act: ContactAct) => void;
  readonly onDelivered: (path: string) => void;
};

type Written = { readonly draft: ContactDraft; readonly clientId: string };

type Delivery = {
  /** Sends once, however often it is pressed; the same words under the same id, also after a reload. */
  readonly deliver: (draft: ContactDraft) => void;
  readonly isBusy: boolean;
  readonly failure: SpokenFailure | null;
  readonly forget: () => void;
};

/** Sends what was written as soon as somebody is signed in. */
export function useDelivery({ artistId, act, onDelivered }: DeliveryOptions): Delivery {
  const client = useTRPCClient();
  const { explain } = useRefusal();
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    // Two presses in one moment wait for one another, and the second finds the first one's answer.
    scope: { id: `contact ${artistId}` },
    mutationFn: (written: Written) => deliverContact(client, { artistId, ...written }),
    retry: (failures, problem) => failures < MOST_RETRIES && isTransient(problem),
    onSuccess: (path) => {
      // Off the shelf only: the sheet keeps showing it until the conversation takes its place.
      contactShelf.forget(artistId);
      requestShelf.forget(artistId);
      onDelivered(path);
    },
    onError: (problem) => {
      // The session ended, or the browser keeps no cookies: the address has to be proven anew.
      if (explain(problem).code === 'auth.required') act({ type: 'went', step: 'who' });
    },
  });

  function deliver(draft: ContactDraft): void {
    if (isPending || isSuccess) return;
    const of = wordsOf(draft);
    const clientId = draft.attempt?.of === of ? draft.attempt.clientId : newClientId();
    act({ type: 'attempted', of, clientId });
    act({ type: 'went', step: 'send' });
    mutate({ draft, clientId });
  }

  return { deliver, isBusy: isPending || isSuccess, failure: error ? explain(error) : null, forget: reset };
}
