import { describe, expect, it } from 'vitest';
import { askFor, isNarrowed, NO_FILTERS, oneOf, STATES } from '@/components/console/conversations/conversation-filters';

describe('what a list of conversations is narrowed by', () => {
  it('is asked for without what narrows nothing', () => {
    expect(askFor('studio', NO_FILTERS)).toEqual({ studioId: 'studio' });
    expect(askFor('studio', { person: '  Tom ', state: 'waiting', bookingStatus: 'offered' })).toEqual({
      studioId: 'studio',
      person: 'Tom',
      state: 'waiting',
      bookingStatus: 'offered',
    });
  });

  it('is nothing when only spaces were typed', () => {
    expect(askFor('studio', { ...NO_FILTERS, person: '   ' })).toEqual({ studioId: 'studio' });
    expect(isNarrowed({ ...NO_FILTERS, person: '   ' })).toBe(false);
    expect(isNarrowed({ ...NO_FILTERS, state: 'quiet' })).toBe(true);
  });

  it('takes from a select what it knows and nothing else', () => {
    expect(oneOf(STATES, 'quiet')).toBe('quiet');
    expect(oneOf(STATES, 'loud')).toBe('');
  });
});
