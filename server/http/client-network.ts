import { isIPv6 } from 'node:net';

const IPV4_WITH_PORT = /^(\d+\.\d+\.\d+\.\d+):\d+$/;
const BRACKETED = /^\[(.*)\](?::\d+)?$/;
const IPV4_IN_IPV6 = /^::ffff:(?=\d+\.)/i;
const GROUPS = 8;
const NETWORK_GROUPS = 4;

/**
 * What is counted as one visitor: an IPv4 address, or the /64 that an IPv6 address is in, since whoever has one of those
 * addresses has all of them. Ports, which some proxies write along, do not count.
 */
export function clientNetwork(address: string): string {
  const bare = address.replace(IPV4_WITH_PORT, '$1').replace(BRACKETED, '$1').replace(IPV4_IN_IPV6, '');
  if (!isIPv6(bare)) return bare;
  const [before = '', after] = bare.split('::');
  const left = before.split(':').filter(Boolean);
  const right = (after ?? '').split(':').filter(Boolean);
  const zeros: string[] = after === undefined ? [] : Array(Math.max(0, GROUPS - left.length - right.length)).fill('0');
  const network = [...left, ...zeros, ...right].slice(0, NETWORK_GROUPS);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
