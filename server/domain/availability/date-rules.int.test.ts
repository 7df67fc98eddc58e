import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DateRuleId } from '@/contract/ids/ids';
import { AddDateRuleInput, type DateRuleView, UpdateDateRuleInput } from '@/contract/schemas/availability';
import { addDateRule } from '@/server/domain/availability/add-date-rule';
import { ownDateRules } from '@/server/domain/availability/own-date-rules';
import { removeDateRule } from '@/server/domain/availability/remove-date-rule';
import { updateDateRule } from '@/server/domain/availability/update-date-rule';
import { artistById } from '@/server/domain/directory/queries';
import { fixedClock } from '@/tests/harness/fixed-clock';
import { makeDateRule } from '@/tests/harness/make-date-rule';
import { type Scene, scene } from '@/tests/harness/scene';

let all: Scene;
beforeEach(async () => {
  // Half past midnight in Rome, where Mira works; the day before in UTC.
  all = await scene({ clock: fixedClock(new Date('2031-05-08T22:30:00Z')) });
});
afterEach(() => all.close());

const refused = (code: string, inTheWay?: string) => expect.objectContaining({ code, inTheWay });
const holiday = { firstDay: '2031-08-10', lastDay: '2031-08-24', hours: [], zone: null, label: 'Holiday' };
const add = (over: Partial<typeof holiday> | object = {}, by = all.mira) =>
  addDateRule(by, AddDateRuleInput.parse({ ...holiday, ...over }));
const update = (ruleId: string, over: object) =>
  updateDateRule(all.mira, UpdateDateRuleInput.parse({ ruleId, ...holiday, ...over }));
const idOf = ({ id }: DateRuleView) => DateRuleId.parse(id);

it('are listed in order from today in the artist’s zone on, also to everybody on the profile', async () => {
  const { mira, world } = all;
  await makeDateRule(world, { artist: mira.artist, firstDay: '2031-05-01', lastDay: '2031-05-08', label: 'Over' });
  const spot = {
    firstDay: '2031-06-01',
    lastDay: '2031-06-03',
    hours: [
      { from: '14:00', to: '26:00' },
      { from: '09:00', to: '12:00' },
    ],
    zone: 'Europe/Berlin',
    label: 'Guest spot in Berlin',
  };
  const later = await add();
  const today = await add({ firstDay: '2031-05-09', lastDay: '2031-05-09', label: 'Today' });
  const away = await add(spot);
  expect(away).toEqual({ ...spot, id: away.id, hours: [...spot.hours].reverse() });
  expect(await ownDateRules(mira)).toEqual([today, away, later]);
  const profile = await artistById(all.deps, { artistId: mira.artist.id });
  expect(profile.dateRules).toEqual([today, away, later]);
});

describe('a rule', () => {
  it.each<[string, object, string]>([
    ['that ends before it begins', { lastDay: '2031-08-09' }, 'availability.dates-invalid'],
    ['of 367 days', { lastDay: '2032-08-11' }, 'availability.dates-invalid'],
    ['of yesterday', { firstDay: '2031-05-01', lastDay: '2031-05-08' }, 'availability.dates-past'],
    ['with hours upside down', { hours: [{ from: '18:00', to: '09:00' }] }, 'artist.hours-invalid'],
    [
      'with nights that run into mornings',
      {
        hours: [
          { from: '08:00', to: '12:00' },
          { from: '20:00', to: '33:00' },
        ],
      },
      'artist.hours-invalid',
    ],
  ])('%s is refused', async (_, over, code) => {
    await expect(add(over)).rejects.toEqual(refused(code));
    expect(await ownDateRules(all.mira)).toEqual([]);
  });

  it.each<[string, object]>([
    ['on 30 February', { firstDay: '2031-02-30' }],
    ['of a month that there is not', { lastDay: '2031-13-01' }],
    ['in no zone', { zone: 'Mars/Olympus' }],
    ['with a time that there is not', { hours: [{ from: '09:00', to: '36:01' }] }],
    ['of the year 10000', { lastDay: '10000-01-01' }],
    ['of the year 0', { firstDay: '0000-01-01' }],
  ])('%s is not read', (_, over) => {
    expect(AddDateRuleInput.safeParse({ ...holiday, ...over }).success).toBe(false);
  });

  it('of 366 days is fine, and so is one that began before today', async () => {
    await add({ lastDay: '2032-08-09' });
    expect(await add({ firstDay: '2031-05-01', lastDay: '2031-05-09' })).toMatchObject({ firstDay: '2031-05-01' });
  });

  it('that shares a day with another one is refused, and told which', async () => {
    const first = await add();
    for (const days of [
      { firstDay: '2031-08-24', lastDay: '2031-08-30' },
      { firstDay: '2031-08-01', lastDay: '2031-08-10' },
      { firstDay: '2031-08-12', lastDay: '2031-08-12' },
    ]) {
      await expect(add(days)).rejects.toEqual(refused('availability.dates-overlap', first.id));
    }
    await add({ firstDay: '2031-08-25', lastDay: '2031-08-30' });
    await add({}, all.jonas);
    expect(await ownDateRules(all.mira)).toHaveLength(2);
  });

  it('added twice at once is there once', async () => {
    const results = await Promise.allSettled([add(), add()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ownDateRules(all.mira)).toHaveLength(1);
  });

  it('is one of a hundred ahead at most', async () => {
    const { mira, world } = all;
    for (let at = 0; at < 100; at++) {
      const day = new Date(Date.UTC(2031, 8, 1 + at)).toISOString().slice(0, 10);
      await makeDateRule(world, { artist: mira.artist, firstDay: day });
    }
    await expect(add()).rejects.toEqual(refused('availability.too-many-rules'));
  });
});

it('is said anew as a whole, also on some of its own days', async () => {
  const rule = await add();
  const other = await add({ firstDay: '2031-09-01', lastDay: '2031-09-01' });
  const anew = { firstDay: '2031-08-12', lastDay: '2031-08-31', hours: null, zone: 'Asia/Tokyo', label: 'Tokyo' };
  expect(await update(rule.id, anew)).toEqual({ id: rule.id, ...anew });
  await expect(update(rule.id, { lastDay: '2031-09-02' })).rejects.toEqual(
    refused('availability.dates-overlap', other.id),
  );
  expect(await ownDateRules(all.mira)).toEqual([{ id: rule.id, ...anew }, other]);
  await expect(update(randomUUID(), {})).rejects.toEqual(refused('availability.rule-not-found'));
});

it('is taken away and put back as it was', async () => {
  const { id, ...rule } = await add();
  expect(await removeDateRule(all.mira, { ruleId: DateRuleId.parse(id) })).toEqual({ id, ...rule });
  expect(await ownDateRules(all.mira)).toEqual([]);
  const back = await addDateRule(all.mira, AddDateRuleInput.parse(rule));
  expect(await ownDateRules(all.mira)).toEqual([{ ...rule, id: back.id }]);
});

it('is nobody else’s', async () => {
  const rule = await add();
  await expect(removeDateRule(all.jonas, { ruleId: idOf(rule) })).rejects.toEqual(
    refused('availability.rule-not-found'),
  );
  await expect(updateDateRule(all.jonas, UpdateDateRuleInput.parse({ ...holiday, ruleId: rule.id }))).rejects.toEqual(
    refused('availability.rule-not-found'),
  );
  await expect(ownDateRules(all.tom)).rejects.toEqual(refused('artist.required'));
  expect(await ownDateRules(all.mira)).toEqual([rule]);
});
