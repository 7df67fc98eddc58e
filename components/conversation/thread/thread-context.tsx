'use client';

import { createContext, useContext } from 'react';
import type { BookingSheet } from '@/components/booking/booking-sheet';
import type { BookingStories } from '@/components/booking/booking-story';
import type { OutgoingMessage, RequestEntry, TextEntry } from '@/components/outbox/outbox-entry';
import type { BookingView } from '@/contract/schemas/booking';
import type { MessageView } from '@/contract/schemas/message';

/** What people can do with the entries of a conversation. Stable for as long as it is open. */
export type ThreadActs = {
  readonly reply: (message: MessageView) => void;
  readonly openMenu: (message: MessageView, anchor: HTMLElement) => void;
  readonly jumpTo: (seq: number) => void;
  readonly retry: (outgoing: OutgoingMessage) => void;
  readonly rewrite: (outgoing: TextEntry) => void;
  /** `null` where no request can be made any more. */
  readonly rewriteRequest: ((outgoing: RequestEntry) => void) | null;
  readonly discard: (outgoing: OutgoingMessage) => void;
  /** Opens what has to be settled about a booking before it is sent. */
  readonly ask: (sheet: BookingSheet) => void;
};

type ThreadScene = {
  readonly viewerId: string;
  readonly nameOf: (userId: string | null) => string;
  readonly bookings: readonly BookingView[];
  readonly stories: BookingStories;
  readonly acts: ThreadActs;
};

const Context = createContext<ThreadScene | null>(null);
export const ThreadSceneProvider = Context;

/** Who is in the open conversation, its bookings, and what can be done with its entries. */
export function useThreadScene(): ThreadScene {
  const scene = useContext(Context);
  if (!scene) throw new Error('useThreadScene needs an open conversation above it.');
  return scene;
}
