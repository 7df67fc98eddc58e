import { z } from 'zod';
import { StreamEvent } from '@/contract/events/stream-event';
import { BookingView } from '@/contract/schemas/booking';
import { ConversationCore } from '@/contract/schemas/conversation';
import { MessageGist, MessageView } from '@/contract/schemas/message';
import { NOTHING, type RestRoute } from '@/server/http/rest/route';

// So that the document describes each once. The stream speaks the app's own words: its events are what screens are made of.
StreamEvent.register(z.globalRegistry, { id: 'StreamEvent' });
BookingView.register(z.globalRegistry, { id: 'StreamBooking' });
ConversationCore.register(z.globalRegistry, { id: 'StreamConversation' });
MessageGist.register(z.globalRegistry, { id: 'StreamMessageGist' });
MessageView.register(z.globalRegistry, { id: 'StreamMessage' });

export const eventsRoute: RestRoute = {
  method: 'GET',
  path: '/api/v1/events',
  access: 'signed-in',
  operation: {
    id: 'events',
    summary: 'The live stream',
    description:
      'Server-sent events: `id:` is where you are, `data:` one event as JSON. Reconnect with the last id as `Last-Event-ID` and what was ' +
      'missed comes first, once and in order. `resync` means that it was too much: load afresh and go on from there. Per ' +
      'conversation `rev` grows by one with every stored event; typing and presence have none and expire by themselves.',
    params: NOTHING,
    query: NOTHING,
    body: NOTHING,
    status: 200,
    answer: StreamEvent,
    refusals: [],
    sample: { answer: { type: 'ready' } },
  },
  answer: 'stream',
};
