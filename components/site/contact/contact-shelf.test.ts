import { beforeEach, describe, expect, it } from 'vitest';
import { NO_DRAFT } from '@/components/site/contact/contact-draft';
import { contactShelf, keepContactPerson, keptContactPerson } from '@/components/site/contact/contact-shelf';

beforeEach(() => sessionStorage.clear());

const draft = { ...NO_DRAFT, text: 'A fern', isOpen: true };

describe('what is kept in this tab', () => {
  it('belongs to one artist until it is sent', () => {
    contactShelf.keep('mira', draft);
    expect(contactShelf.kept('mira')).toEqual(draft);
    expect(contactShelf.kept('jonas')).toBeNull();
    contactShelf.forget('mira');
    expect(contactShelf.kept('mira')).toBeNull();
  });

  it('remembers who writes for every artist', () => {
    keepContactPerson({ name: 'Tom', email: 'tom@example.test' });
    expect(keptContactPerson()).toEqual({ name: 'Tom', email: 'tom@example.test' });
  });

  it.each([
    'no json',
    'null',
    '{"kind":"message"}',
    JSON.stringify({ ...draft, step: 'pay' }),
    JSON.stringify({ ...draft, text: 7 }),
  ])('takes nothing that is no draft: %s', (text) => {
    sessionStorage.setItem('parlour.draft.contact.mira', text);
    sessionStorage.setItem('parlour.draft.contact-person.me', text);
    expect(contactShelf.kept('mira')).toBeNull();
    expect(keptContactPerson()).toEqual({ name: '', email: '' });
  });
});
