import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { dayLabel, listTimeLabel, timeLabel } from '@/components/conversation/time/moment-labels';

const words = { today: 'Today', yesterday: 'Yesterday' };
const moment = { locale: 'en', zone: 'Europe/Rome', now: Date.parse('2031-05-09T22:30:00Z') }; // already the 10th in Rome

describe('labels of moments', () => {
  it('takes the day of the viewer, not of UTC', () => {
    expect(calendarDay('2031-05-09T22:30:00Z', 'Europe/Rome')).toBe('2031-05-10');
    expect(calendarDay('2031-05-09T22:30:00Z', 'America/New_York')).toBe('2031-05-09');
  });

  it('names days by how far they are', () => {
    const labels = ['2031-05-10', '2031-05-09', '2031-05-05', '2031-04-01', '2030-12-24'].map((day) =>
      dayLabel(day, moment, words),
    );
    expect(labels).toEqual(['Today', 'Yesterday', 'Monday', 'Tue, April 1', 'Tue, December 24, 2030']);
  });

  it('shortens the time on a list line as it ages', () => {
    const labels = ['2031-05-09T22:10:00Z', '2031-05-08T22:10:00Z', '2031-05-05T10:00:00Z', '2031-01-05T10:00:00Z'].map(
      (at) => listTimeLabel(at, moment, words),
    );
    expect(labels).toEqual(['00:10', 'Yesterday', 'Mon', 'Jan 5']);
  });

  it('says midnight as 00, never 24', () => {
    expect(timeLabel('2031-05-09T22:00:00Z', moment)).toBe('00:00');
  });
});
