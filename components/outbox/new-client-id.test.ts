import { expect, it } from 'vitest';
import { newClientId } from '@/components/outbox/new-client-id';
import { ClientId } from '@/contract/ids/ids';

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('is a UUIDv7 that the server takes, begins with its time, and is never the same twice', () => {
  const at = Date.UTC(2031, 4, 9);
  const ids = Array.from({ length: 1_000 }, () => newClientId(at));
  for (const id of ids) expect(ClientId.parse(id)).toMatch(V7);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Number.parseInt(newClientId(at).replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  expect(newClientId(at + 1) > newClientId(at)).toBe(true);
});
