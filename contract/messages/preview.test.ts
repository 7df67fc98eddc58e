import { describe, expect, it } from 'vitest';
import { ACCOUNT_CLOSED, FORMER_ARTIST, FORMER_CUSTOMER, toldIn } from '@/contract/messages/plain/stand-ins';
import { gistOf, PREVIEW_LENGTH, plainTextOf, previewOf } from '@/contract/messages/preview';
import { MESSAGE_KINDS, type MessageContent } from '@/contract/messages/registry';
import { API_WORDS } from '@/server/platform/api-words';
import { sentencesIn } from '@/server/platform/sentences';

const text = (words: string) => previewOf({ kind: 'text', body: { text: words } }, API_WORDS);

describe('the plain text of an entry', () => {
  it('is what its kind says', () => {
    const { text: plain, 'booking-update': update } = MESSAGE_KINDS;
    expect(plainTextOf({ kind: 'text', body: plain.sample }, API_WORDS)).toBe('Would Friday work for you?');
    expect(plainTextOf({ kind: 'booking-update', body: { ...update.sample, reason: 'See you' } }, API_WORDS)).toBe(
      'Confirmed: Bridal mehndi, Fri 9 May 2031, 14:30 (Europe/Rome).\nSee you',
    );
  });
});

describe('another length', () => {
  const { booking, proposal } = MESSAGE_KINDS['booking-proposal'].sample;
  const longer = { ...proposal.slots[0], endsAt: '2031-05-09T15:00:00.000Z' };

  it('is told with the times that are proposed, and not where nothing of it changes', () => {
    const told = (slots: typeof proposal.slots) =>
      plainTextOf({ kind: 'booking-proposal', body: { booking, proposal: { ...proposal, slots } } }, API_WORDS);
    expect(told([{ ...booking, ...longer }])).toContain(', 150 min instead of 120, ');
    expect(told(proposal.slots)).not.toContain('instead of');
  });

  it('is told with the move that brought it', () => {
    const body = { booking: { ...booking, ...longer }, transition: 'move', reason: null, previous: booking } as const;
    expect(plainTextOf({ kind: 'booking-update', body }, API_WORDS)).toContain('150 min instead of 120');
  });
});

describe('the preview of an entry', () => {
  it('is one line', () => {
    expect(text('first\n\nsecond\tthird')).toBe('first second third');
  });

  it('is cut between characters, with an ellipsis', () => {
    expect(text('🌿'.repeat(PREVIEW_LENGTH))).toBe('🌿'.repeat(PREVIEW_LENGTH));
    expect(text('🌿'.repeat(PREVIEW_LENGTH + 1))).toBe(`${'🌿'.repeat(PREVIEW_LENGTH - 1)}…`);
  });
});

describe('an entry in another language', () => {
  const german = (content: MessageContent) => plainTextOf(content, sentencesIn('de').plain);

  it('has its own sentences, dates and amounts, and the words of people as they are', () => {
    const { 'booking-request': request, 'booking-proposal': proposal, 'access-receipt': receipt } = MESSAGE_KINDS;
    expect(german({ kind: 'booking-request', body: request.sample })).toBe(
      [
        'Terminanfrage: Fine-line tattoo, Fr., 9. Mai 2031, 14:30 oder Sa., 10. Mai 2031, 09:00 (Europe/Rome).',
        'A small fern on the forearm.',
        'Stelle: Inside of the forearm',
        'Größe: 9 cm',
        'Budget: 200\u00a0€',
        'https://example.com/fern.jpg',
      ].join('\n'),
    );
    expect(german({ kind: 'booking-proposal', body: proposal.sample })).toMatch(/^Angebot: .*, 180\u00a0€\.\n/);
    expect(german({ kind: 'access-receipt', body: receipt.sample })).toMatch(/ hat dieses Gespräch geöffnet\. Grund: /);
  });

  it('takes what people wrote as words, never as a pattern', () => {
    const body = { ...MESSAGE_KINDS['access-receipt'].sample, reason: "{by} <b>'{'" };
    expect(german({ kind: 'access-receipt', body })).toContain("Grund: {by} <b>'{'");
  });
});

describe('what is stored in the place of a person', () => {
  const { plain } = sentencesIn('de');

  it('is told in the language of who reads, and names of people as they are', () => {
    expect([FORMER_CUSTOMER, FORMER_ARTIST, 'Former Glory'].map((name) => toldIn(plain, name))).toEqual([
      'Gelöschtes Kundenkonto',
      'Gelöschtes Künstlerkonto',
      'Former Glory',
    ]);
    const body = { ...MESSAGE_KINDS['booking-update'].sample, transition: 'cancel', reason: ACCOUNT_CLOSED } as const;
    expect(plainTextOf({ kind: 'booking-update', body }, plain)).toMatch(
      /^Abgesagt: .*\nDieses Konto wurde geschlossen\.$/,
    );
  });

  it('is stored in the very words that English readers and programs get', () => {
    for (const text of [FORMER_CUSTOMER, FORMER_ARTIST, ACCOUNT_CLOSED]) expect(toldIn(API_WORDS, text)).toBe(text);
  });
});

describe('the gist of an entry', () => {
  const long = 'ein  sehr\nlanges Wort '.repeat(40);
  const entries: readonly MessageContent[] = [
    ...Object.values(MESSAGE_KINDS).map(({ kind, sample }) => ({ kind, body: sample }) as MessageContent),
    { kind: 'text', body: { text: long } },
    { kind: 'booking-request', body: { ...MESSAGE_KINDS['booking-request'].sample, note: long, size: long } },
    { kind: 'booking-update', body: { ...MESSAGE_KINDS['booking-update'].sample, reason: long } },
  ];

  it.each(entries)('is enough for the preview of $kind, in every language', (content) => {
    const gist = gistOf(content);
    for (const words of [API_WORDS, sentencesIn('en').plain, sentencesIn('de').plain]) {
      expect(gist && previewOf(gist, words)).toBe(previewOf(content, words));
    }
  });

  it('is small, and of a deleted entry nothing', () => {
    expect(JSON.stringify(gistOf({ kind: 'text', body: { text: long } })).length).toBeLessThan(200);
    expect(gistOf({ kind: 'text', body: null })).toBeNull();
  });
});
