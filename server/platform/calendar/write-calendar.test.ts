import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { Locale } from '@/contract/i18n/locales';
import type { BookingView } from '@/contract/schemas/booking';
import { wallOf } from '@/contract/time/wall-time';
import { type CalendarForm, writeCalendar } from '@/server/platform/calendar/write-calendar';

const booking: BookingView = {
  id: '0190a000-0000-7000-8000-0000000000b0',
  conversationId: '0190a000-0000-7000-8000-000000000001',
  artist: { id: 'a', userId: 'mira', name: 'Mira Kovač', zone: 'Europe/Rome' },
  customer: { userId: 'tom', name: 'Tom Ashworth' },
  service: { id: 's', name: 'Fine-line tattoo', durationMinutes: 120, priceCents: 18_000, currency: 'EUR' },
  status: 'confirmed',
  startsAt: '2031-05-09T12:30:00.000Z',
  endsAt: '2031-05-09T14:30:00.000Z',
  wallStart: '2031-05-09T14:30',
  zone: 'Europe/Rome',
  note: 'A fern; small, please.\nBEGIN:VEVENT\r\nوردة صغيرة '.concat('🌿'.repeat(60)),
  wishes: [],
  placement: '',
  size: '9 cm',
  budgetCents: null,
  links: [],
  priceCents: 15_000,
  proposal: null,
  reason: null,
  createdAt: '2031-05-02T09:20:00.000Z',
  updatedAt: '2031-05-03T10:00:00.000Z',
  version: 3,
};
const PUBLIC_URL = 'https://book.example.test:8443';

const FILE: CalendarForm = { for: 'file' };
const INVITATION: CalendarForm = {
  for: 'invitation',
  from: { name: 'Parlour', email: 'bookings@example.test' },
  to: { name: 'Tom Ashworth', email: 'tom@example.test' },
};

type Over = { readonly userId?: string; readonly language?: Locale; readonly form?: CalendarForm };

/** What another program reads in the file. */
function read(view: BookingView, { userId = 'tom', language = 'en', form = FILE }: Over = {}) {
  const text = writeCalendar([view], { userId, publicUrl: PUBLIC_URL, language }, form);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  const value = (name: string) => String(events[0]?.getFirstPropertyValue(name));
  return { text, calendar, events, value };
}

describe('a booking as a calendar file', () => {
  it('is one event that a calendar program reads as it was meant', () => {
    const { calendar, events, value } = read(booking);
    expect([calendar.name, events.length]).toEqual(['vcalendar', 1]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(value('uid')).toBe(`${booking.id}@book.example.test:8443`);
    expect(value('sequence')).toBe('3');
    expect([value('dtstart'), value('dtend')]).toEqual(['2031-05-09T12:30:00Z', '2031-05-09T14:30:00Z']);
    expect(value('dtstamp')).toBe('2031-05-03T10:00:00Z');
    expect(value('url')).toBe(`${PUBLIC_URL}/conversations/${booking.conversationId}#booking-${booking.id}`);
  });

  it('names the other side, and keeps every word that people wrote', () => {
    expect(read(booking).value('summary')).toBe('Fine-line tattoo: Mira Kovač');
    expect(read(booking, { userId: 'mira' }).value('summary')).toBe('Fine-line tattoo: Tom Ashworth');
    const description = read(booking).value('description');
    expect(description).toContain('Fri, 9 May 2031, 14:30 (Europe/Rome)\nConfirmed.\nPrice: €150\nSize: 9 cm\n');
    expect(description).toContain('A fern; small, please.\nBEGIN:VEVENT');
    expect(description).toContain(`وردة صغيرة ${'🌿'.repeat(60)}`);
  });

  it('is in the language of who reads it', () => {
    const { value } = read(booking, { language: 'de' });
    expect(value('description')).toMatch(
      /^Fr\., 9\. Mai 2031, 14:30 \(Europe\/Rome\)\nBestätigt\.\nPreis: 150\u00a0€\nGröße: 9 cm\n/,
    );
    expect(value('uid')).toBe(read(booking).value('uid'));
  });

  it('folds its lines, none of them too long, and ends each as the standard says', () => {
    const { text } = read(booking);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    ['requested', 'TENTATIVE'],
    ['offered', 'TENTATIVE'],
    ['confirmed', 'CONFIRMED'],
    ['completed', 'CONFIRMED'],
    ['declined', 'CANCELLED'],
    ['cancelled', 'CANCELLED'],
  ] as const satisfies readonly (readonly [BookingStatus, string])[])('says of what is %s: %s', (status, said) => {
    expect(read({ ...booking, status }).value('status')).toBe(said);
  });

  it('is the same file for the same version', () => {
    expect(read(booking).text).toBe(read(booking).text);
  });
});

describe('an invitation', () => {
  it('asks for the time, or takes it back, under the same name and a higher number', () => {
    const asked = read(booking, { form: INVITATION });
    const takenBack = read({ ...booking, status: 'cancelled', version: 4 }, { form: INVITATION });
    expect([asked, takenBack].map(({ calendar }) => calendar.getFirstPropertyValue('method'))).toEqual([
      'REQUEST',
      'CANCEL',
    ]);
    expect(takenBack.value('uid')).toBe(asked.value('uid'));
    expect([asked.value('sequence'), takenBack.value('sequence')]).toEqual(['3', '4']);
    expect(takenBack.value('status')).toBe('CANCELLED');
  });

  it('knows its one reader and us, and asks for no answer', () => {
    const { events, value, text } = read(booking, { form: INVITATION });
    expect(value('organizer')).toBe('mailto:bookings@example.test');
    const attendees = events[0]?.getAllProperties('attendee').map((one) => one.toICALString());
    expect(attendees).toHaveLength(1);
    expect(attendees?.[0]).toMatch(/PARTSTAT=ACCEPTED;RSVP=FALSE;.*tom@example\.test$/);
    expect(text).not.toContain('RSVP=TRUE');
  });

  it('keeps to itself what people wrote to each other, and so does a feed', () => {
    for (const form of [INVITATION, { for: 'feed' } as const]) {
      const description = read(booking, { form }).value('description');
      expect(description).toContain('Fri, 9 May 2031, 14:30 (Europe/Rome)\nConfirmed.\nPrice: €150\n');
      expect(description).not.toMatch(/fern|9 cm/);
    }
  });
});

describe('a feed', () => {
  const feed = (views: readonly BookingView[]) => {
    const text = writeCalendar(views, { userId: 'tom', publicUrl: PUBLIC_URL, language: 'en' }, { for: 'feed' });
    return new ICAL.Component(ICAL.parse(text));
  };

  it('has a name, says how often to come again, and may be empty', () => {
    const calendar = feed([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Parlour bookings');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
  });

  // Around both changes of clocks that go by other rules than Europe's too: the hour that is skipped, and the one that comes twice.
  it.each([
    ['Europe/Berlin', '2027-03-28T01:00:00.000Z'],
    ['Europe/Berlin', '2027-10-31T01:00:00.000Z'],
    ['America/New_York', '2027-11-07T06:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-03T15:00:00.000Z'],
    ['Africa/Casablanca', '2027-02-07T02:00:00.000Z'],
  ])('AC60: tells another program the very instants, whatever the clocks of %s do', (zone, change) => {
    const HALF_HOUR_MS = 30 * 60_000;
    const starts = [-4, -3, -2, -1, 0, 1, 2, 3].map((step) => Date.parse(change) + step * HALF_HOUR_MS);
    const views = starts.map((at, index): BookingView => {
      const startsAt = new Date(at).toISOString();
      const endsAt = new Date(at + HALF_HOUR_MS).toISOString();
      return { ...booking, id: `b${index}`, startsAt, endsAt, zone, wallStart: wallOf(new Date(at), zone) };
    });
    const read = feed(views)
      .getAllSubcomponents('vevent')
      .map((one) => {
        const event = new ICAL.Event(one);
        return [event.startDate, event.endDate].map((time) => time.toJSDate().getTime());
      });
    expect(read).toEqual(starts.map((at) => [at, at + HALF_HOUR_MS]));
  });
});
