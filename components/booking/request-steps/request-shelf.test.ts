import { afterEach, expect, it } from 'vitest';
import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { emptyDraft } from '@/components/booking/request-steps/wish-draft';

afterEach(() => sessionStorage.clear());

const draft = { ...emptyDraft({ zone: 'Europe/Rome' }), note: 'A fern.' };

it('keeps a draft for each name until it is forgotten', () => {
  requestShelf.keep('mira', { draft, step: 'budget', begunWith: 'fern' });
  expect(requestShelf.kept('mira')).toEqual({ draft, step: 'budget', begunWith: 'fern' });
  expect(requestShelf.kept('jonas')).toBeNull();
  requestShelf.forget('mira');
  expect(requestShelf.kept('mira')).toBeNull();
});

it.each([
  'not json',
  'null',
  '{"draft":{},"step":"idea"}',
  JSON.stringify({ draft, step: 'payment', begunWith: '' }),
  JSON.stringify({ draft, step: 'idea' }),
  JSON.stringify({ draft: { ...draft, times: [] }, step: 'idea', begunWith: '' }),
  JSON.stringify({ draft: { ...draft, links: [7] }, step: 'idea', begunWith: '' }),
])('takes nothing from storage that is no draft: %s', (text) => {
  sessionStorage.setItem('parlour.draft.request.mira', text);
  expect(requestShelf.kept('mira')).toBeNull();
});
