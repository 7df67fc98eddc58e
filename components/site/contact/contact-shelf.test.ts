import { beforeEach, describe, expect, it } from 'vitest';
import { NO_DRAFT } from '@/components/site/contact/contact-draft';
import {
  forgetContactDraft,
  readContactDraft,
  readContactPerson,
  writeContactDraft,
  writeContactPerson,
} from '@/components/site/contact/contact-shelf';

beforeEach(() => sessionStorage.clear());

const draft = { ...NO_DRAFT, text: 'A fern', isOpen: true };

describe('what is kept in this tab', () => {
  it('belongs to one artist until it is sent', () => {
    writeContactDraft('mira', draft);
    expect(readContactDraft('mira')).toEqual(draft);
    expect(readContactDraft('jonas')).toBe(NO_DRAFT);
    forgetContactDraft('mira');
    expect(readContactDraft('mira')).toBe(NO_DRAFT);
  });

  it('remembers who writes for every artist', () => {
    writeContactPerson({ name: 'Tom', email: 'tom@example.test' });
    expect(readContactPerson()).toEqual({ name: 'Tom', email: 'tom@example.test' });
  });

  it.each([
    'no json',
    'null',
    '{"kind":"message"}',
    JSON.stringify({ ...draft, step: 'pay' }),
    JSON.stringify({ ...draft, text: 7 }),
  ])('takes nothing that is no draft: %s', (text) => {
    sessionStorage.setItem('parlour.contact.mira', text);
    sessionStorage.setItem('parlour.contact.person', text);
    expect(readContactDraft('mira')).toBe(NO_DRAFT);
    expect(readContactPerson()).toEqual({ name: '', email: '' });
  });
});
