import { describe, expect, it } from 'vitest';
import {
  applyToContact,
  type ContactAct,
  type ContactDraft,
  NO_DRAFT,
  stepOf,
  wordsOf,
} from '@/components/site/contact/contact-draft';

const draftAfter = (...acts: readonly ContactAct[]): ContactDraft => acts.reduce(applyToContact, NO_DRAFT);
const open = (kind: 'message' | 'request', serviceId: string | null = null): ContactAct => ({
  type: 'opened',
  kind,
  serviceId,
});
const wish = {
  serviceId: 's1',
  wishes: [{ wallStart: '2031-05-14T10:00', zone: 'Europe/Rome' }],
  note: '',
  placement: '',
  size: '',
  budgetCents: null,
  links: [],
};

describe('what a visitor has typed', () => {
  it('is there again, at the same step, when the sheet is closed and opened', () => {
    const before = draftAfter(open('message'), { type: 'typed', text: 'A fern' }, { type: 'went', step: 'code' });
    const again = [{ type: 'closed' } as const, open('message')].reduce(applyToContact, before);
    expect(again).toEqual(before);
  });

  it('begins anew with another free time, and keeps the time for a reload', () => {
    const at = (startsAt: string): ContactAct => ({ type: 'opened', kind: 'request', serviceId: 's1', startsAt });
    const chosen = draftAfter(at('2031-05-14T10:00:00.000Z'), { type: 'wished', wish }, { type: 'went', step: 'who' });
    expect(applyToContact(chosen, open('request', 's1'))).toEqual(chosen);
    expect(applyToContact(chosen, at('2031-05-14T10:00:00.000Z'))).toEqual(chosen);
    expect(applyToContact(chosen, at('2031-05-15T10:00:00.000Z'))).toMatchObject({
      step: 'write',
      startsAt: '2031-05-15T10:00:00.000Z',
    });
  });

  it('keeps the message while a request is written, and the other way round', () => {
    const both = draftAfter(open('message'), { type: 'typed', text: 'A fern' }, open('request'), {
      type: 'wished',
      wish,
    });
    expect(both).toMatchObject({ kind: 'request', text: 'A fern', wish });
    expect(applyToContact(both, open('message'))).toMatchObject({ kind: 'message', step: 'write', text: 'A fern' });
  });

  it('begins a request anew with another service, and goes on with the same', () => {
    const asked = draftAfter(open('request', 's1'), { type: 'wished', wish }, { type: 'went', step: 'who' });
    expect(applyToContact(asked, open('request', 's1')).step).toBe('who');
    expect(applyToContact(asked, open('request')).step).toBe('who');
    expect(applyToContact(asked, open('request', 's2'))).toMatchObject({ step: 'write', serviceId: 's2' });
  });
});

describe('the step that is shown', () => {
  const written = draftAfter(open('message'), { type: 'typed', text: 'A fern' }, { type: 'went', step: 'who' });

  it('does not ask who is signed in where to answer', () => {
    expect(stepOf(written, false)).toBe('who');
    expect(stepOf(written, true)).toBe('send');
  });

  it('never goes on without words', () => {
    expect(stepOf({ ...written, text: '  ' }, true)).toBe('write');
    expect(stepOf({ ...written, kind: 'request' }, true)).toBe('write');
  });

  it('lets them be changed first', () => {
    expect(stepOf(applyToContact(written, { type: 'went', step: 'write' }), true)).toBe('write');
  });
});

it('takes equal words for one wish, and other words for another', () => {
  const written = draftAfter(open('message'), { type: 'typed', text: 'A fern ' });
  expect(wordsOf({ ...written, text: 'A fern' })).toBe(wordsOf(written));
  expect(wordsOf({ ...written, text: 'A leaf' })).not.toBe(wordsOf(written));
  expect(wordsOf({ ...written, kind: 'request', wish })).not.toBe(wordsOf(written));
});
