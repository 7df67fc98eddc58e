import { describe, expect, it } from 'vitest';
import { emptyDraft, type WishDraft } from '@/components/booking/request-steps/wish-draft';
import { wishOf } from '@/components/booking/request-steps/wish-of';
import { firstUnfinished, isStepFine, wishProblems } from '@/components/booking/request-steps/wish-problems';

const now = Date.parse('2027-03-01T12:00:00Z');
const draft = (over: Partial<WishDraft> = {}): WishDraft => ({
  ...emptyDraft({ zone: 'Europe/Rome', serviceId: 'fern' }),
  times: [{ day: '2027-04-02', time: '10:00' }],
  ...over,
});
const problemsOf = (over: Partial<WishDraft> = {}) => wishProblems(draft(over), { serviceIds: ['fern', 'leaf'], now });

describe('wishProblems', () => {
  it('lets everything be skipped but the service and one time', () => {
    expect(firstUnfinished(problemsOf())).toBeNull();
    expect(firstUnfinished(problemsOf({ serviceId: '' }))).toBe('service');
    expect(firstUnfinished(problemsOf({ times: [{ day: '', time: '' }] }))).toBe('times');
  });

  it('knows a service that is offered no more', () => {
    expect(problemsOf({ serviceId: 'retired' }).service).toBe('choose');
  });

  it('wants a budget to be an amount that can be paid', () => {
    expect(problemsOf({ budget: 'as little as possible' }).budget).toBe('amount');
    expect(problemsOf({ budget: '9 000 000' }).budget).toBe('too-much');
    expect(problemsOf({ budget: ' ' }).budget).toBeNull();
  });

  it('wants each link to be a web address, once', () => {
    const links = ['example.org/a', '', 'javascript:alert(1)', 'https://example.org/a'];
    expect(problemsOf({ links }).links).toEqual([null, null, 'address', 'twice']);
    expect(isStepFine('links', problemsOf({ links }))).toBe(false);
  });

  it('holds the review back as long as anything is wrong', () => {
    expect(isStepFine('review', problemsOf({ budget: 'x' }))).toBe(false);
    expect(isStepFine('review', problemsOf())).toBe(true);
  });
});

describe('wishOf', () => {
  it('sends what was chosen and leaves empty rows out', () => {
    const times = [
      { day: '2027-04-02', time: '10:00' },
      { day: '', time: '' },
      { day: '2027-04-03', time: '09:30' },
    ];
    expect(wishOf(draft({ times, note: ' A fern. ', budget: '€ 79,5', links: ['example.org/a', ''] }), now)).toEqual({
      serviceId: 'fern',
      wishes: [
        { wallStart: '2027-04-02T10:00', zone: 'Europe/Rome' },
        { wallStart: '2027-04-03T09:30', zone: 'Europe/Rome' },
      ],
      note: 'A fern.',
      placement: '',
      size: '',
      budgetCents: 7_950,
      links: ['https://example.org/a'],
    });
  });

  it('says no budget when none is given', () => {
    expect(wishOf(draft(), now).budgetCents).toBeNull();
  });
});
