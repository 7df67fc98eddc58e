import { find } from 'linkifyjs';
import { describe, expect, it } from 'vitest';
import { mayHoldLink, textParts } from '@/components/conversation/thread/text-parts';

const links = (text: string) => textParts(text, find).flatMap((part) => (part.href ? [part.href] : []));

describe('links in what people write', () => {
  it('finds web and mail addresses', () => {
    expect(links('see https://example.test/a?b=1, example.com and me@example.com')).toEqual([
      'https://example.test/a?b=1',
      'https://example.com',
      'mailto:me@example.com',
    ]);
  });

  it.each([
    'example.com',
    'me@example.com',
    'https://localhost',
    'HTTP://A',
    '4@5.com',
    'see v2.dev now',
    'mailto:me@example.com',
    'one.Two.museum',
    '99.berlin',
  ])('looks for them wherever one is: %s', (text) => {
    expect([links(text).length, mayHoldLink(text)]).toEqual([1, true]);
  });

  it.each(['See you at 10:30. Bring €80.00', 'Yes!', 'Thanks…', 'One. Two.'])(
    'spares itself the search in: %s',
    (text) => {
      expect([links(text).length, mayHoldLink(text)]).toEqual([0, false]);
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com/x',
  ])('never makes a link of %s', (text) => {
    expect(links(text).filter((href) => !/^https?:|^mailto:/.test(href))).toEqual([]);
  });

  it('leaves every character where it was', () => {
    const text = '<img src=x onerror=alert(1)> https://a.test/<b> "quoted" \n me@example.com';
    expect(
      textParts(text, find)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
