import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftShelf } from '@/components/shell/draft-shelf';
import { leaveAfter, startLeaving, unlessLeaving } from '@/components/shell/leaving';

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
    await leaveAfter(async () => unlessLeaving(go('sign-in')), '/');
    expect(went).toEqual(['/']);
    show(true);
    expect(went).toEqual(['/', 'sign-in']);
  });

  it('takes what was half written along, and nothing else', async () => {
    assign();
    requests.keep('mira', 'A fern');
    sessionStorage.setItem('parlour.outgoing.tom', '[]');
    await leaveAfter(async () => undefined, '/');
    expect([requests.kept('mira'), Object.keys(sessionStorage)]).toEqual([null, ['parlour.outgoing.tom']]);
  });

  it('stays when the act is refused, and says why', async () => {
    assign();
    requests.keep('mira', 'A fern');
    await expect(leaveAfter(() => Promise.reject(new Error('no answer')), '/')).rejects.toThrow('no answer');
    expect(requests.kept('mira')).toBe('A fern');
    expect(went).toEqual([]);
    unlessLeaving(go('sign-in'));
    expect(went).toEqual(['sign-in']);
  });
});
