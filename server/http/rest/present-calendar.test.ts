import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { Locale } from '@/contract/i18n/locales';
import type { BookingView } from '@/contract/schemas/booking';
import { presentCalendar } from '@/server/http/rest/present-calendar';

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

/** What another program reads in the file. */
function read(view: BookingView, userId = 'tom', language: Locale = 'en') {
  const text = presentCalendar(view, { userId, publicUrl: PUBLIC_URL, language });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  const value = (name: string) => String(events[0]?.getFirstPropertyValue(name));
  return { text, calendar, events, value };
}

describe('presentCalendar', () => {
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
    expect(read(booking, 'tom').value('summary')).toBe('Fine-line tattoo: Mira Kovač');
    expect(read(booking, 'mira').value('summary')).toBe('Fine-line tattoo: Tom Ashworth');
    const description = read(booking).value('description');
    expect(description).toContain('Fri, 9 May 2031, 14:30 (Europe/Rome)\nConfirmed.\nPrice: €150\nSize: 9 cm\n');
    expect(description).toContain('A fern; small, please.\nBEGIN:VEVENT');
    expect(description).toContain(`وردة صغيرة ${'🌿'.repeat(60)}`);
  });

  it('is in the language of who reads it', () => {
    const { value } = read(booking, 'tom', 'de');
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
