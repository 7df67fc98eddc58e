import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceDatabase } from '@/components/device/device-database';
import { IndexedDbOutbox } from '@/components/outbox/indexed-db-outbox';
import { textEntry } from '@/components/outbox/testing/entries';
import { draftShelf } from '@/components/shell/draft-shelf';
import { leaveAfter, startLeaving, unlessLeaving } from '@/components/shell/leaving';

const HOME = { next: '/', viewerId: 'tom' };
const requests = draftShelf('request', (value) => typeof value === 'string');

let went: string[] = [];
let stay = () => {};
const go = (where: string) => () => void went.push(where);

const show = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

beforeEach(() => {
  went = [];
});
afterEach(() => {
  stay();
  sessionStorage.clear();
});

describe('unlessLeaving', () => {
  it('goes at once when nobody is leaving', () => {
    unlessLeaving(go('sign-in'));
    expect(went).toEqual(['sign-in']);
  });

  it('holds off while the person leaves', () => {
    stay = startLeaving();
    unlessLeaving(go('sign-in'));
    expect(went).toEqual([]);
  });

  it('goes after all, once, when nothing came of leaving', () => {
    stay = startLeaving();
    unlessLeaving(go('sign-in'));
    stay();
    stay();
    expect(went).toEqual(['sign-in']);
  });

  it('is free again after leaving was taken back', () => {
    stay = startLeaving();
    stay();
    expect(went).toEqual([]);
    unlessLeaving(go('sign-in'));
    expect(went).toEqual(['sign-in']);
  });

  it('goes after all when the browser brings the page back as it was left', () => {
    stay = startLeaving();
    unlessLeaving(go('sign-in'));
    show(false);
    expect(went).toEqual([]);
    show(true);
    expect(went).toEqual(['sign-in']);
    unlessLeaving(go('elsewhere'));
    expect(went).toEqual(['sign-in', 'elsewhere']);
  });

  it('leaves an older attempt no say over a newer one', () => {
    const older = startLeaving();
    stay = startLeaving();
    older();
    unlessLeaving(go('sign-in'));
    expect(went).toEqual([]);
  });
});

describe('leaveAfter', () => {
  const assign = () => vi.spyOn(window.location, 'assign').mockImplementation((url) => void went.push(String(url)));

  it('leads where it says, and nowhere else, when the stream hears of the end first', async () => {
    assign();
    await leaveAfter(async () => unlessLeaving(go('sign-in')), HOME);
    expect(went).toEqual(['/']);
    show(true);
    expect(went).toEqual(['/', 'sign-in']);
  });

  it('takes what was half written along, and nothing else', async () => {
    assign();
    requests.keep('mira', 'A fern');
    sessionStorage.setItem('something.else', '[]');
    await leaveAfter(async () => undefined, HOME);
    expect([requests.kept('mira'), Object.keys(sessionStorage)]).toEqual([null, ['something.else']]);
  });

  it('takes along what this person has not sent, and leaves what somebody else has not', async () => {
    assign();
    const own = new IndexedDbOutbox('tom');
    const others = new IndexedDbOutbox('mira');
    await own.add(textEntry('a'));
    await others.add({ ...textEntry('b'), viewerId: 'mira' });
    await leaveAfter(async () => expect(await own.read()).toHaveLength(1), HOME);
    expect([await own.read(), (await others.read()).length, went]).toEqual([[], 1, ['/']]);
  });

  it('takes what was last seen off the device before it goes', async () => {
    const database = await deviceDatabase();
    await database.put('views', { viewerId: 'tom', name: 'thread.talk', value: 'words', keptAt: 1 });
    const left = new Promise<number>((resolve) => {
      vi.spyOn(window.location, 'assign').mockImplementation(() => void database.count('views').then(resolve));
    });
    await leaveAfter(async () => undefined, HOME);
    expect(await left).toBe(0);
  });

  it('stays when the act is refused, and says why', async () => {
    assign();
    requests.keep('mira', 'A fern');
    await expect(leaveAfter(() => Promise.reject(new Error('no answer')), HOME)).rejects.toThrow('no answer');
    expect(requests.kept('mira')).toBe('A fern');
    expect(went).toEqual([]);
    unlessLeaving(go('sign-in'));
    expect(went).toEqual(['sign-in']);
  });
});
