import { beforeEach, describe, expect, it } from 'vitest';
import { keepContactIntent, takeContactIntent } from '@/components/site/contact-intent';

describe('what was pressed before signing in', () => {
  beforeEach(() => sessionStorage.clear());

  it('is found once by the same artist', () => {
    keepContactIntent({ artistId: 'a1', request: 's1' });
    expect(takeContactIntent('a1')).toEqual({ artistId: 'a1', request: 's1' });
    expect(takeContactIntent('a1')).toBeNull();
  });

  it('is dropped by another artist', () => {
    keepContactIntent({ artistId: 'a1', request: null });
    expect(takeContactIntent('a2')).toBeNull();
    expect(takeContactIntent('a1')).toBeNull();
  });

  it('is nothing when storage holds nonsense', () => {
    sessionStorage.setItem('parlour.contact-intent', '{');
    expect(takeContactIntent('a1')).toBeNull();
  });
});
