import type { KeyboardEvent } from 'react';
import { expect, it } from 'vitest';
import { blocksOf } from '@/components/calendar/grid/blocks';
import { Mover } from '@/components/calendar/moving/mover';
import { entryOf } from '@/components/calendar/testing/calendar-of';
import { LONG, USUAL } from '@/components/calendar/testing/days-of';
import { axisOf } from '@/components/calendar/time/axis';

const days = [USUAL, LONG];
const axis = axisOf(days);
const NOW = Date.parse('2027-10-01T00:00Z');
const own = entryOf({ id: 'own', startsAt: '2027-10-30T08:00:00.000Z' });
const other = entryOf({ id: 'other', startsAt: '2027-10-30T10:00:00.000Z' });
const entries = [own, other];
const blocks = blocksOf(entries, NOW);

/** Somebody who moves the booking at ten, and what they hear of it. */
function hand() {
  const heard: string[] = [];
  const mover = new Mover(() => ({
    ...{ sheet: { days, axis, slotMinutes: 15 }, blocks, now: NOW, columns: null, ghost: null },
    calendar: {
      artistId: '',
      zone: '',
      slotMinutes: 15,
      hasHours: false,
      days: [],
      openings: [],
      dateRules: [],
      entries,
    },
    wordsOf: (place, against) => {
      const whole = `${new Date(place.startsAt).toISOString().slice(8, 16)} ${place.minutes} ${against?.name ?? 'free'}`;
      return { time: '', against: '', whole };
    },
    say: (event) => heard.push(typeof event === 'string' ? event : event.at),
    onMoved: (_, { startsAt, minutes }) =>
      heard.push(`moved ${new Date(startsAt).toISOString().slice(8, 16)} ${minutes}`),
    onImpossible: ({ whole }) => heard.push(`impossible ${whole}`),
  }));
  const press = (key: string, shiftKey = false) =>
    mover.press({ key, shiftKey, preventDefault: () => {}, stopPropagation: () => {} } as unknown as KeyboardEvent);
  const [block] = blocks;
  if (!block) throw new Error('no block');
  return { mover, heard, press, block };
}

/** Where a hand is that points at a time of a day. */
const at = (column: number, hours: number) => ({ x: (column + 0.5) / days.length, y: (hours * 60) / axis.minutes });

it('is told every place by keys, and moved by Enter', () => {
  const { mover, heard, press, block } = hand();
  expect(press('ArrowDown')).toBe(false);
  mover.startByKeys(block);
  for (const key of ['ArrowRight', 'ArrowDown']) press(key);
  press('ArrowDown', true);
  press('Enter');
  // Sunday's clocks are an hour behind Saturday's: ten is nine by UTC.
  expect(heard).toEqual(['begun', '31T09:00 60 free', '31T09:15 60 free', '31T09:15 75 free', 'moved 31T09:15 75']);
});

it('is put back by Escape, and when it was not moved at all', () => {
  const { mover, heard, press, block } = hand();
  mover.startByKeys(block);
  press('ArrowRight');
  press('Escape');
  mover.startByKeys(block);
  press('Enter');
  expect(heard.filter((one) => !one.startsWith('31'))).toEqual(['begun', 'put-back', 'begun', 'put-back']);
  expect(press('ArrowDown')).toBe(false);
});

it('cannot be dropped on what is given away', () => {
  const { mover, heard } = hand();
  // Ten of Saturday stands below the hour that Sunday has twice.
  expect(mover.take({ blockId: 'own', edge: 'whole' }, at(0, 11))).toBe(true);
  mover.move(at(0, 12.5));
  mover.drop();
  expect(heard).toEqual(['impossible 30T09:30 60 taken']);
});

it('is dragged to another day by the clock, and made longer by its lower edge', () => {
  const { mover, heard } = hand();
  mover.take({ blockId: 'own', edge: 'whole' }, at(0, 11.25));
  mover.move(at(1, 14.25));
  mover.drop();
  mover.release();
  mover.take({ blockId: 'own', edge: 'end' }, at(0, 12));
  mover.move(at(1, 12.5));
  mover.drop();
  expect(heard).toEqual(['moved 31T12:00 60', 'moved 30T08:00 90']);
  expect(mover.take({ blockId: 'unknown', edge: 'whole' }, at(0, 11))).toBe(false);
});
