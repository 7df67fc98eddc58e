import { describe, expect, it } from 'vitest';
import { atSnapshot, decodeCursor, encodeCursor } from '@/server/events/cursor';

describe('cursor', () => {
  it.each(['10:10:', '10:20:12,15', '5:9:5~7:12:8~41'])('reads back what it wrote: %s', (text) => {
    const cursor = decodeCursor(text);
    expect(cursor && encodeCursor(cursor)).toBe(text);
  });

  it('is a whole snapshot when nothing of a batch is left over', () => {
    expect(encodeCursor(atSnapshot('10:20:12'))).toBe('10:20:12');
  });

  it.each([
    '',
    'x',
    '10',
    '10:9:',
    '0:1:',
    '10:20:9',
    '10:20:20',
    '10:20:15,12',
    '10:20:12~10:20:12',
    "1:2:'; DROP TABLE event",
    '99999999999999999999:99999999999999999999:',
    '1:2:~1:2:~-4',
    '1:2:~1:2:~9999999999999999999',
    `1:${'9'.repeat(5000)}:`,
    '4294967296:4294967297:',
    '1:4294967296:',
  ])('refuses what Postgres would choke on: %s', (text) => {
    expect(decodeCursor(text)).toBeNull();
  });
});
