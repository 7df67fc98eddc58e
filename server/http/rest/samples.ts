import type { ArtistAnswer, ArtistCardAnswer } from '@/contract/api/v1/artist';
import type { BookingAnswer } from '@/contract/api/v1/booking';
import type { ConversationAnswer } from '@/contract/api/v1/conversation';
import type { MessageAnswer } from '@/contract/api/v1/message';

const id = (last: string) => `0190a000-0000-7000-8000-${last.padStart(12, '0')}`;

const ARTIST = { id: id('a1'), user_id: id('a2'), name: 'Mira Kovač', zone: 'Europe/Rome' };
const CUSTOMER = { user_id: id('c1'), name: 'Tom Ashworth' };

export const SAMPLE_ID = id('1');
export const SAMPLE_CLIENT_ID = id('2');
export const SAMPLE_ARTIST_ID = ARTIST.id;
export const SAMPLE_SERVICE_ID = id('5e');

export const SAMPLE_MESSAGE: MessageAnswer = {
  kind: 'text',
  id: id('3'),
  conversation_id: SAMPLE_ID,
  seq: 42,
  sender_id: CUSTOMER.user_id,
  client_id: SAMPLE_CLIENT_ID,
  text: 'Would Friday work for you?',
  reply_to: null,
  booking_id: null,
  sent_at: '2031-05-02T09:15:00.000Z',
  edited_at: null,
  deleted_at: null,
  version: 1,
};

export const SAMPLE_CONVERSATION: ConversationAnswer = {
  id: SAMPLE_ID,
  studio: { id: id('51'), name: 'Juniper & Ink' },
  artist: { ...ARTIST, handle: 'mira' },
  customer: CUSTOMER,
  created_at: '2031-04-01T08:00:00.000Z',
  activity_at: SAMPLE_MESSAGE.sent_at,
  rev: 57,
  last_seq: SAMPLE_MESSAGE.seq,
  last_message: {
    seq: SAMPLE_MESSAGE.seq,
    sender_id: CUSTOMER.user_id,
    kind: 'text',
    preview: 'Would Friday work for you?',
    deleted: false,
  },
  unread: 0,
  unread_from_seq: null,
  last_read_seq: SAMPLE_MESSAGE.seq,
};

export const SAMPLE_PROPOSAL_ID = id('0f');

const SAMPLE_SLOT = {
  wall_start: '2031-05-09T14:30',
  zone: 'Europe/Rome',
  starts_at: '2031-05-09T12:30:00.000Z',
  ends_at: '2031-05-09T14:30:00.000Z',
};

export const SAMPLE_BOOKING: BookingAnswer = {
  id: id('b0'),
  conversation_id: SAMPLE_ID,
  artist: ARTIST,
  customer: CUSTOMER,
  service: {
    id: SAMPLE_SERVICE_ID,
    name: 'Fine-line tattoo',
    duration_minutes: 120,
    price_cents: 18_000,
    currency: 'EUR',
  },
  status: 'requested',
  starts_at: '2031-05-09T12:30:00.000Z',
  ends_at: '2031-05-09T14:30:00.000Z',
  wall_start: '2031-05-09T14:30',
  zone: 'Europe/Rome',
  note: 'A small fern on the forearm.',
  wishes: [SAMPLE_SLOT],
  placement: 'Inside of the forearm',
  size: '9 cm',
  budget_cents: 20_000,
  links: ['https://example.com/fern.jpg'],
  price_cents: null,
  proposal: null,
  reason: null,
  policy: null,
  fees: [],
  created_at: '2031-05-02T09:20:00.000Z',
  updated_at: '2031-05-02T09:20:00.000Z',
  version: 1,
};

const NOTHING_SAID = { note: '', wishes: [], placement: '', size: '', budget_cents: null, links: [] };
/** A time that is kept for its customer. */
export const SAMPLE_HELD: BookingAnswer = {
  ...SAMPLE_BOOKING,
  ...NOTHING_SAID,
  status: 'held',
  held_until: '2031-05-02T09:30:00.000Z',
};
export const SAMPLE_BOOKED: BookingAnswer = {
  ...SAMPLE_BOOKING,
  status: 'confirmed',
  wishes: [],
  price_cents: 18_000,
  version: 2,
};
export const SAMPLE_RELEASED: BookingAnswer = { ...SAMPLE_BOOKING, ...NOTHING_SAID, status: 'expired', version: 2 };

/** {@link SAMPLE_BOOKING}, answered with an offer. */
export const SAMPLE_OFFERED: BookingAnswer = {
  ...SAMPLE_BOOKING,
  status: 'offered',
  version: 2,
  proposal: {
    id: SAMPLE_PROPOSAL_ID,
    number: 1,
    purpose: 'offer',
    side: 'artist',
    slots: [SAMPLE_SLOT],
    price_cents: 18_000,
    note: 'The light is best then.',
    created_at: '2031-05-02T10:00:00.000Z',
  },
};

const SAMPLE_PICTURE = {
  id: id('f1'),
  url: `/api/pictures/${id('f1')}/1600.webp`,
  width: 1600,
  height: 1200,
  colour: '#9c3f1c',
};

const SAMPLE_PROFILE = {
  id: ARTIST.id,
  handle: 'mira',
  name: ARTIST.name,
  city: 'Rome',
  zone: ARTIST.zone,
  styles: ['Fine line', 'Botanical'],
  studio: { id: id('51'), name: 'Juniper & Ink' },
  picture: null,
  response_minutes: 25,
  next_free_at: '2031-05-09T08:00:00.000Z',
  paused: false,
};

export const SAMPLE_ARTIST_CARD: ArtistCardAnswer = {
  ...SAMPLE_PROFILE,
  pictures: [SAMPLE_PICTURE],
  cheapest: { price_cents: 18_000, currency: 'EUR' },
  has_services: true,
};

export const SAMPLE_ARTIST: ArtistAnswer = {
  ...SAMPLE_PROFILE,
  about: 'Ferns, thistles and the odd magpie.',
  services: [{ ...SAMPLE_BOOKING.service, description: '', notice_minutes: 1_440, window_days: 90, instant: false }],
  policy: {
    number: 2,
    cancelling: [{ before_hours: 48, fee_percent: 50 }],
    moving: null,
    no_show_percent: 100,
    note: '',
  },
  portfolio: [{ id: id('f0'), caption: 'A fern on the forearm.', picture: SAMPLE_PICTURE }],
  hours: [{ weekday: 1, from: '10:00', to: '18:00' }],
  date_rules: [{ first_day: '2031-08-10', last_day: '2031-08-24', hours: [], zone: null, label: 'Holiday' }],
};
