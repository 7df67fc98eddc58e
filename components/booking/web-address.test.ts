import { expect, it } from 'vitest';
import { shortAddress, webAddressOf } from '@/components/booking/web-address';

it('takes addresses with and without their beginning', () => {
  expect(webAddressOf('https://example.org/fern?x=1')).toBe('https://example.org/fern?x=1');
  expect(webAddressOf('  example.org/fern ')).toBe('https://example.org/fern');
  expect(webAddressOf('example.org:8443/fern')).toBe('https://example.org:8443/fern');
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@b.org',
  'https://user:secret@example.org',
  'two words.org',
  'fern',
  '',
  `https://example.org/${'x'.repeat(500)}`,
])('takes no “%s”', (text) => {
  expect(webAddressOf(text)).toBeNull();
});

it('shortens for a line', () => {
  expect(shortAddress('https://www.example.org/')).toBe('example.org');
  expect(shortAddress(`https://example.org/${'leaf/'.repeat(20)}`)).toHaveLength(42);
});
