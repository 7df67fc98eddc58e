import { describe, expect, it } from 'vitest';
import { BALANCER_KEY } from '@/contract/api/balancer-key';
import { clientAddress, isByBalancer } from '@/server/http/request-context';

const behindProxy = (forwarded: string) => clientAddress({ 'x-forwarded-for': forwarded }, '10.0.0.1', true);

describe('clientAddress', () => {
  it('believes X-Forwarded-For behind a proxy of ours only, and of it the last word', () => {
    expect(clientAddress({ 'x-forwarded-for': '1.2.3.4' }, '10.0.0.1', false)).toBe('10.0.0.1');
    expect(behindProxy('6.6.6.6, 1.2.3.4')).toBe('1.2.3.4');
    expect(behindProxy('')).toBe('10.0.0.1');
  });

  it.each([
    ['1.2.3.4:51234', '1.2.3.4'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('counts %s as one visitor with everybody of %s', (address, network) => {
    expect(behindProxy(address)).toBe(network);
  });
});

describe('isByBalancer', () => {
  const shows = (key: string | string[] | undefined) => isByBalancer({ [BALANCER_KEY]: key }, 'the key');

  it('asks for the key where there is one', () => {
    expect([shows('the key'), shows('a guess'), shows(''), shows(undefined), shows(['the key', ''])]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(isByBalancer({}, null)).toBe(true);
  });
});
