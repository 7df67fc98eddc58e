import { useRef, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useKeptFocus } from '@/components/conversation/thread/use-kept-focus';
import { show } from '@/components/shell/testing/show';

function Log() {
  const ref = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState(false);
  useKeptFocus(ref);
  return (
    <>
      <section ref={ref} tabIndex={-1} aria-label="log">
        {done ? null : (
          <button type="button" onClick={() => setDone(true)}>
            Confirm
          </button>
        )}
      </section>
      <button type="button" onClick={() => setDone(true)}>
        Elsewhere
      </button>
    </>
  );
}

let shown: ReturnType<typeof show> | null = null;
afterEach(() => shown?.close());

const buttonOf = (page: ReturnType<typeof show>, index: number) => page.place.querySelectorAll('button')[index];

it('takes the focus when the button that had it goes', () => {
  shown = show(<Log />);
  buttonOf(shown, 0)?.focus();
  shown.press('Confirm');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('log');
});

it('leaves the focus alone that was never in it', () => {
  shown = show(<Log />);
  buttonOf(shown, 1)?.focus();
  shown.press('Elsewhere');
  expect(document.activeElement?.textContent).toBe('Elsewhere');
});
