import { describe, expect, it } from 'vitest';
import {
  type DateRuleDraft,
  dateProblems,
  dateRuleOf,
  datesDraftOf,
  emptyDates,
  isFine,
} from '@/components/artist/profile/dates/date-rule-draft';
import { HOLIDAY } from '@/components/artist/testing/artist-edit-view';
import type { DateRuleView } from '@/contract/schemas/availability';

const TODAY = '2031-05-09';
const draft = (over: Partial<DateRuleDraft> = {}): DateRuleDraft => ({
  ...emptyDates('Europe/Rome'),
  firstDay: '2031-06-01',
  ...over,
});
const night = [{ from: '22:00', to: '02:00' }];

describe('dates', () => {
  it('of one day need no last one', () => {
    expect(dateRuleOf(draft({ label: ' Dentist ' }))).toEqual({
      firstDay: '2031-06-01',
      lastDay: '2031-06-01',
      hours: [],
      zone: null,
      label: 'Dentist',
    });
  });

  it('have hours of their own, past midnight too', () => {
    expect(dateRuleOf(draft({ kind: 'hours', spans: night }))).toMatchObject({
      hours: [{ from: '22:00', to: '26:00' }],
      zone: null,
    });
  });

  it('while travelling leave the weekly hours, unless there are own ones', () => {
    const travel = draft({ kind: 'travel', zone: 'America/New_York' });
    expect(dateRuleOf(travel)).toMatchObject({ hours: null, zone: 'America/New_York' });
    expect(dateRuleOf({ ...travel, hasOwnHours: true })).toMatchObject({ hours: [{ from: '10:00', to: '18:00' }] });
  });

  it.each<DateRuleView>([
    HOLIDAY,
    { ...HOLIDAY, hours: [{ from: '22:00', to: '26:00' }] },
    { ...HOLIDAY, hours: null, zone: 'America/New_York' },
    { ...HOLIDAY, hours: [{ from: '10:00', to: '14:00' }], zone: 'America/New_York' },
  ])('are saved as they stand in the fields: %j', (rule) => {
    const { id: _, ...said } = rule;
    expect(dateRuleOf(datesDraftOf(rule, 'Europe/Rome'))).toEqual(said);
  });
});

describe('what is wrong with dates', () => {
  const problems = (over: Partial<DateRuleDraft>) => dateProblems(draft(over), [HOLIDAY], TODAY);

  it.each<[Partial<DateRuleDraft>, string | null]>([
    [{ firstDay: '' }, 'missing'],
    [{ lastDay: '2031-05-31' }, 'order'],
    [{ firstDay: '2031-05-08' }, 'past'],
    [{ firstDay: '2031-05-08', lastDay: TODAY }, null],
    [{ firstDay: '2031-07-01', lastDay: '2032-06-30' }, null],
    [{ firstDay: '2031-07-01', lastDay: '2032-07-01' }, 'long'],
  ])('%j', (over, problem) => {
    expect(problems(over).dates).toBe(problem);
  });

  it('is another plan for one of the days', () => {
    expect(problems({ lastDay: '2031-06-10' }).taken).toBe(HOLIDAY);
    expect(problems({ firstDay: '2031-06-20' }).taken).toBe(HOLIDAY);
    expect(problems({ lastDay: '2031-06-09' }).taken).toBeNull();
  });

  it('are hours that overlap, in the night between two of the days too', () => {
    const spans = [{ from: '01:00', to: '03:00' }, ...night];
    expect(isFine(problems({ kind: 'hours', spans }))).toBe(true);
    expect(problems({ kind: 'hours', spans, lastDay: '2031-06-02' }).spans).toEqual(['overlap', null]);
    expect(isFine(problems({ kind: 'off', spans, lastDay: '2031-06-02' }))).toBe(true);
  });
});
