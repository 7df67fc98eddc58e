import { expect, type Page } from '@playwright/test';
import { AUDIT_KEY } from '@/e2e/harness/audit-key';
import { test } from '@/e2e/harness/company';
import { ARTIST, signIn } from '@/e2e/harness/talk';
import { withClient } from '@/scripts/scratch-postgres';
import { verifyAudit } from '@/server/domain/audit/verify-audit';

const PASSWORD = 'parlour-demo';
const ADMIN = { email: 'admin@demo.test', name: 'Carla Neri', studio: 'Juniper & Ink' } as const;
const REASON = 'There was a complaint.';

/** Everything that the server sends to this page, its live stream aside. */
function eavesdrop(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/events.stream')) return;
    // What a redirect or a closed page answered has no words.
    bodies.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(bodies)).join('\n');
}

test('an admin looks and the customer knows', async ({ customer, artist, another, server }) => {
  const words = `Between us: the fern of ${customer.name} goes on the left.`;
  await customer.write(words);
  await expect(artist.bubbles(words)).toBeVisible();
  const talk = new URL(customer.page.url()).pathname;

  const admin = await another();
  const heard = eavesdrop(admin);
  await signIn(admin, ADMIN.email, PASSWORD, '/console/conversations');
  await admin.getByLabel('Customer or artist').fill(customer.name);
  await admin
    .getByRole('navigation', { name: 'Conversations of the studio' })
    .getByRole('link', { name: customer.name })
    .click();
  await expect(admin).toHaveURL(`/console${talk}`);
  const open = admin.getByRole('button', { name: 'Record and open' });
  await admin.getByLabel('Reason').fill('   ');
  await open.click();
  await expect(admin.getByText('Say why you need to read this.')).toBeVisible();
  await expect(admin.getByLabel('Reason')).toBeFocused();
  await expect(admin.getByRole('log')).toHaveCount(0);
  expect(await heard()).not.toContain(words);
  expect(await admin.content()).not.toContain(words);

  await admin.getByRole('button', { name: REASON }).click();
  await open.click();
  const transcript = admin.getByRole('log', { name: `Messages of ${customer.name} and ${ARTIST.name}` });
  await expect(transcript.getByText(words)).toBeVisible();
  await expect(admin.getByText(`Read-only look by ${ADMIN.name}.`)).toBeVisible();
  await expect(admin.getByRole('textbox', { name: 'Message' })).toHaveCount(0);
  for (const { log } of [customer, artist]) {
    const receipt = log.getByRole('note', { name: 'Access receipt' });
    await expect(receipt).toHaveCount(1);
    await expect(receipt.getByText(`${ADMIN.name} of ${ADMIN.studio} opened this conversation`)).toBeVisible();
    await expect(receipt.getByText(`Reason: ${REASON}`)).toBeVisible();
  }

  await admin.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(admin.getByText(words)).toHaveCount(0);
  await admin.goto('/console/audit');
  const looks = admin
    .getByRole('list', { name: 'Entries, newest first' })
    .getByText(`${ADMIN.name} read the conversation of ${customer.name} and ${ARTIST.name}`);
  await expect(looks).toHaveCount(1);
  const verdicts = await withClient(server.databaseUrl, (client) => verifyAudit({ client, auditKey: AUDIT_KEY }));
  expect(verdicts.map(({ studio, faults }) => ({ studio: studio.name, faults }))).toContainEqual({
    studio: ADMIN.studio,
    faults: [],
  });
});

test('whoever has no business there is shown nothing of it', async ({ customer, another }) => {
  const look = `/console${new URL(customer.page.url()).pathname}`;
  for (const email of ['staff@demo.test', 'admin2@demo.test', 'customer@demo.test']) {
    const stranger = await another();
    const heard = eavesdrop(stranger);
    await signIn(stranger, email, PASSWORD);
    expect([email, (await stranger.goto(look))?.status()]).toEqual([email, 404]);
    await expect(stranger.getByRole('heading').first()).toBeVisible();
    await expect(stranger.getByRole('button', { name: 'Record and open' })).toHaveCount(0);
    expect(await heard()).not.toContain(customer.name);
  }
});
