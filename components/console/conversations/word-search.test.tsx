import { afterEach, expect, it, vi } from 'vitest';
import { WordSearch } from '@/components/console/conversations/word-search';
import { show } from '@/components/shell/testing/show';

const NEEDED = 'Write the word to look for, with at least one letter or digit.';

let shown: ReturnType<typeof show> | null = null;
afterEach(() => {
  shown?.close();
  shown = null;
});

function searching(words: string) {
  const onSearch = vi.fn();
  shown = show(<WordSearch word={null} onSearch={onSearch} />);
  shown.press('Search by word…');
  shown.type('input', words);
  shown.press('Search and record');
  return { onSearch, text: shown.text() };
}

it.each(['', '   ', '...', '%_', '"', '—'])('asks for a word when %j was typed, and records nothing', (words) => {
  const { onSearch, text } = searching(words);
  expect(onSearch).not.toHaveBeenCalled();
  expect(text).toContain(NEEDED);
});

it.each(['deposit', '50%', 'شجرة', '青', '🌿'])('looks for %j', (words) => {
  const { onSearch, text } = searching(words);
  expect(onSearch).toHaveBeenCalledExactlyOnceWith(words);
  expect(text).not.toContain(NEEDED);
});
