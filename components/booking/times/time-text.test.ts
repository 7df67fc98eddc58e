import { describe, expect, it } from 'vitest';
import { endOf, NO_TIME, readTimes, timeTextOf, wishedSlotOf } from '@/components/booking/times/time-text';

const now = Date.parse('2027-03-01T12:00:00Z');
const read = (...rows: { day: string; time: string }[]) => readTimes(rows, 'Europe/Rome', now);

describe('readTimes', () => {
  it('asks for one time at least, and lets other rows be empty', () => {
    expect(read(NO_TIME, NO_TIME).problems).toEqual(['choose', null]);
    expect(read(NO_TIME, { day: '2027-04-02', time: '10:00' }).problems).toEqual([null, null]);
  });

  it('says of each row what is wrong with it', () => {
    const { problems, chosen } = read(
      { day: '2027-04-02', time: '' },
      { day: '2027-03-28', time: '02:30' },
      { day: '2027-02-28', time: '10:00' },
      { day: '2027-04-02', time: '10:00' },
      { day: '2027-04-02', time: '10:00' },
    );
    expect(problems).toEqual(['half', 'never', 'past', null, 'twice']);
    expect(chosen.map((one) => one?.wallStart ?? null)).toEqual([null, null, null, '2027-04-02T10:00', null]);
  });
});

it('types an instant by the clocks of another zone, across midnight', () => {
  expect(timeTextOf('2027-04-01T23:30:00.000Z', 'Europe/Rome')).toEqual({ day: '2027-04-02', time: '01:30' });
});

it('keeps the two times apart that the clocks show alike', () => {
  const rows = ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'].map((at) => timeTextOf(at, 'Europe/Rome'));
  expect(rows).toEqual([
    { day: '2027-10-31', time: '02:30' },
    { day: '2027-10-31', time: '02:30', later: true },
  ]);
  const { problems, chosen } = read(...rows);
  expect(problems).toEqual([null, null]);
  expect(chosen.map((one) => one && wishedSlotOf(one, 'Europe/Rome'))).toEqual([
    { wallStart: '2027-10-31T02:30', zone: 'Europe/Rome' },
    { wallStart: '2027-10-31T02:30', zone: 'Europe/Rome', later: true },
  ]);
});

it('ends an appointment after its minutes, not by the clock', () => {
  expect(endOf('2027-03-28T00:30:00.000Z', 60)).toBe('2027-03-28T01:30:00.000Z');
});
