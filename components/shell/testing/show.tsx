import { NextIntlClientProvider } from 'next-intl';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '@/contract/i18n/locales';
import { MESSAGES } from '@/i18n/messages';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Puts a component into the page as people get it, with every sentence of their language. */
export function show(children: ReactNode, language: Locale = 'en') {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const render = (now: ReactNode) =>
    act(() =>
      root.render(
        <NextIntlClientProvider locale={language} messages={MESSAGES[language]} timeZone="UTC">
          {now}
        </NextIntlClientProvider>,
      ),
    );
  render(children);

  const everyone = (selector: string) => Array.from(place.querySelectorAll<HTMLElement>(selector));
  const nameOf = (element: HTMLElement) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const button = (name: string): HTMLElement => {
    const found = everyone('button').find((one) => nameOf(one) === name);
    if (!found) throw new Error(`No button is called “${name}”, but: ${everyone('button').map(nameOf).join(', ')}`);
    return found;
  };
  return {
    place,
    text: () => place.textContent ?? '',
    hasButton: (name: string) => everyone('button').some((one) => nameOf(one) === name),
    press: (name: string) => act(() => button(name).click()),
    /** Presses the one element that fits the selector. */
    choose: (selector: string) => act(() => everyone(selector)[0]?.click()),
    type: (selector: string, words: string) =>
      act(() => {
        const field = place.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
        if (!field) throw new Error(`Nothing fits ${selector}`);
        // React listens to the native setter's event and ignores a value that it set itself.
        const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, words);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    valueOf: (selector: string) => place.querySelector<HTMLInputElement>(selector)?.value,
    close: () =>
      act(() => {
        root.unmount();
        place.remove();
      }),
  };
}
