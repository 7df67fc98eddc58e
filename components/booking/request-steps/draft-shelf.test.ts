import { afterEach, expect, it } from 'vitest';
import { forgetDraft, keepDraft, keptDraft } from '@/components/booking/request-steps/draft-shelf';
import { emptyDraft } from '@/components/booking/request-steps/wish-draft';

afterEach(() => sessionStorage.clear());

const draft = { ...emptyDraft({ zone: 'Europe/Rome' }), note: 'A fern.' };

it('keeps a draft for each name until it is forgotten', () => {
  keepDraft('mira', { draft, step: 'budget', begunWith: 'fern' });
  expect(keptDraft('mira')).toEqual({ draft, step: 'budget', begunWith: 'fern' });
  expect(keptDraft('jonas')).toBeNull();
  forgetDraft('mira');
  expect(keptDraft('mira')).toBeNull();
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
  sessionStorage.setItem('parlour.request.mira', text);
  expect(keptDraft('mira')).toBeNull();
});
