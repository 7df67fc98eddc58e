import { expect, type Page } from '@playwright/test';

export type Viewer = 'nobody' | 'customer' | 'artist' | 'staff' | 'admin';

export type Shot = {
  readonly name: string;
  readonly as: Viewer;
  readonly path: string;
  /** What is done on the page before the picture is taken. */
  readonly act?: (page: Page, round: number) => Promise<void>;
  /** Show more than the first screen. */
  readonly tall?: true;
  /** Leaves traces on other pages, or shows them: taken when all others are there. */
  readonly last?: true;
};

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  // Its close button is there at once, the rest is loaded when it is opened.
  await page.getByRole('dialog').first().getByRole('button').nth(1).waitFor();
};

const openTalk = async (page: Page) => {
  await page
    .getByRole('link', { name: /Chiara Moretti|Elena Russo/ })
    .first()
    .click();
  await page.getByRole('log').waitFor();
};

const LOOKS = [
  { customer: /Nadia Petrova/, reason: 'The customer asked us to check what was agreed about the price.' },
  { customer: /Greta Lindner/, reason: 'Chiara is ill: somebody else has to answer today.' },
  { customer: /Tom Ashworth/, reason: 'A complaint about the last appointment.' },
  { customer: /Elena Russo/, reason: 'The customer asked us to check what was agreed about the price.' },
] as const;

/** Every main page, in the order a person comes across them. New pages go to the end. */
export const SHOTS: readonly Shot[] = [
  { name: 'landing', as: 'nobody', path: '/', tall: true },
  { name: 'artists', as: 'nobody', path: '/artists', tall: true },
  { name: 'profile', as: 'nobody', path: '/a/chiara-moretti', tall: true },
  { name: 'request', as: 'nobody', path: '/a/chiara-moretti', act: press('Request booking') },
  { name: 'sign-in', as: 'nobody', path: '/sign-in' },
  { name: 'conversations', as: 'customer', path: '/conversations' },
  { name: 'conversation', as: 'customer', path: '/conversations', act: openTalk },
  { name: 'bookings', as: 'customer', path: '/bookings' },
  { name: 'message-menu', as: 'customer', path: '/conversations', act: openMenu },
  { name: 'conversation-offline', as: 'customer', path: '/conversations', act: writeOffline, last: true },
  { name: 'offline-app', as: 'customer', path: '/conversations', act: openOffline, last: true },
  { name: 'settings', as: 'customer', path: '/settings' },
  { name: 'artist-conversation', as: 'artist', path: '/conversations', act: openTalk },
  { name: 'artist-bookings', as: 'artist', path: '/bookings' },
  { name: 'artist-profile', as: 'artist', path: '/profile' },
  { name: 'onboarding', as: 'customer', path: '/onboarding' },
  { name: 'console-conversations', as: 'admin', path: '/console/conversations' },
  { name: 'console-people', as: 'admin', path: '/console/people' },
  { name: 'console-viewer', as: 'admin', path: '/console/conversations', act: openViewer, last: true },
  { name: 'console', as: 'admin', path: '/console', last: true },
  { name: 'console-audit', as: 'admin', path: '/console/audit', last: true },
  { name: 'calendar', as: 'artist', path: '/calendar', act: nextDays },
];

/** An admin gives a reason, and looks: each time into another conversation, so that each shows one receipt. */
async function openViewer(page: Page, round: number): Promise<void> {
  const { customer, reason } = LOOKS[round % LOOKS.length] ?? LOOKS[0];
  await page
    .getByRole('navigation', { name: 'Conversations of the studio' })
    .getByRole('link', { name: customer })
    .first()
    .click();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Record and open' }).click();
  await page.getByRole('log').waitFor();
}

/** The days that come, which have more in them than those that are nearly over. */
async function nextDays(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Later days' }).click();
  await page.locator('[data-block]').first().waitFor();
}

/** What can be done with one of the other side's messages. */
async function openMenu(page: Page): Promise<void> {
  await openTalk(page);
  const message = page.getByRole('log').locator('[data-message-id]').filter({ hasText: 'stencil paper' });
  await message.getByRole('button', { name: 'Message actions' }).dispatchEvent('click');
  await page.getByRole('menu').waitFor();
}

/** The network goes in the middle of a talk, and somebody writes on. */
async function writeOffline(page: Page): Promise<void> {
  await openTalk(page);
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: 'Message' }).fill('Then Friday at ten it is. I will bring the sketch.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('log').locator('[data-tick="pending"]').waitFor();
}

/** The app is opened where there is no network. */
async function openOffline(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match('/offline/app')))).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await page
    .getByText(/You are offline/)
    .first()
    .waitFor();
}
