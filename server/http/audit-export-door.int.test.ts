import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { verifyChain } from '@/server/domain/audit/chain';
import { openViewing } from '@/server/domain/oversight/open-viewing';
import { csvCell } from '@/server/domain/oversight/write-export';
import type { Person } from '@/tests/harness/scene';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await serverUnderTest();
});
afterAll(() => server.close());

type Ask = { readonly search?: string; readonly method?: string; readonly headers?: Record<string, string> };

async function ask(who: Person | null, { search, method = 'POST', headers = {} }: Ask = {}) {
  const asked = search ?? `?studioId=${server.scene.juniper.id}&format=json`;
  const cookie = who ? { cookie: await server.cookieFor(who.session.id) } : {};
  return fetch(`${server.url}/api/console/audit-export${asked}`, {
    method,
    headers: { origin: server.publicUrl, ...cookie, ...headers },
  });
}
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: { code: string } }).error.code,
];
const entries = () => server.parts.db.prisma.auditEntry.count();
const append = (...places: readonly number[]) =>
  server.parts.db.transact(async (tx) => {
    for (const at of places)
      await appendAuditEntry(tx, server.parts, {
        studioId: server.scene.juniper.id,
        actorId: at % 2 ? server.scene.carla.user.id : null,
        action: 'conversations.searched',
        subject: { word: `word ${at}` },
        occurredAt: new Date(1_900_000_000_000 + at),
      });
  });

type Exported = {
  readonly studio: { readonly name: string };
  readonly upTo: number;
  readonly complete: boolean;
  readonly entries: readonly {
    number: number;
    occurredAt: string;
    actorName: string | null;
    action: string;
    subject: object;
  }[];
};

describe('an export of the audit', () => {
  it('holds all up to its own entry and none that was written meanwhile, and can be checked by itself', async () => {
    for (let at = 0; at < 1_100; at += 100) await append(...Array.from({ length: 10 }, (_, more) => at + more));
    let writing = true;
    const writers = (async () => {
      for (let at = 0; writing; at++) await append(at);
    })();
    const response = await ask(server.scene.carla);
    const exported = (await response.json()) as Exported;
    writing = false;
    await writers;
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="audit-juniper-ink-${exported.upTo}.json"`,
    );
    expect(response.headers.get('x-audit-up-to')).toBe(String(exported.upTo));
    expect(exported).toMatchObject({ studio: { name: 'Juniper & Ink' }, complete: true });
    expect(exported.entries.map(({ number }) => number)).toEqual(
      Array.from({ length: exported.upTo }, (_, at) => at + 1),
    );
    expect(exported.entries.at(-1)).toMatchObject({
      action: 'audit.exported',
      actorName: 'Carla Neri',
      subject: { format: 'json' },
    });
    const studioId = server.scene.juniper.id;
    const chain = exported.entries.map(({ actorName: _, occurredAt, ...entry }) => ({
      ...entry,
      studioId,
      occurredAt: new Date(occurredAt),
    }));
    expect(verifyChain(chain as never)).toEqual({ intact: true });
  });

  it('is as CSV what spreadsheets show and never run', async () => {
    const { carla, conversation, world, juniper } = server.scene;
    await world.client.query(`UPDATE "user" SET name = '=HYPERLINK("http://evil.example")' WHERE id = $1`, [
      carla.user.id,
    ]);
    await openViewing(carla, { conversationId: conversation.id, reason: 'She said "now",\nthen: مرحبا' });
    const response = await ask(carla, { search: `?studioId=${juniper.id}&format=csv` });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const text = bytes.toString('utf8');
    expect(text.split('\r\n')[0]).toContain(
      '"number","occurred_at","actor_id","actor_name","action","subject","previous","hash"',
    );
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain('مرحبا');
    await world.client.query('UPDATE "user" SET name = $2 WHERE id = $1', [carla.user.id, carla.user.name]);
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['+49', `"'+49"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['a "b"', '"a ""b"""'],
    ['1', '"1"'],
  ])('writes %j so that it stays text', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

describe('what is refused leaves no entry', () => {
  it('for everybody but an admin of that studio', async () => {
    const { tom, nadia, mira, jonas, sven, ada, suki, bruno, stranger, anika } = server.scene;
    const before = await entries();
    for (const who of [mira, jonas, sven, ada])
      expect(await codeOf(await ask(who))).toEqual([403, 'studio.not-your-role']);
    for (const who of [tom, nadia, suki, bruno, stranger, anika])
      expect(await codeOf(await ask(who))).toEqual([404, 'studio.not-found']);
    expect(await codeOf(await ask(null))).toEqual([401, 'auth.required']);
    expect(await entries()).toBe(before);
  });

  it.each([
    '',
    '?format=csv',
    '?studioId=not-a-uuid&format=csv',
    '?studioId=STUDIO',
    '?studioId=STUDIO&format=xml',
    '?studioId=STUDIO&format=csv&as=admin',
    '?studioId=%00&format=csv',
  ])('when it is asked for as %j', async (search) => {
    const before = await entries();
    const asked = search.replace('STUDIO', server.scene.juniper.id);
    expect(await codeOf(await ask(server.scene.carla, { search: asked }))).toEqual([400, 'input.invalid']);
    expect(await codeOf(await ask(null, { search: asked }))).toEqual([401, 'auth.required']);
    expect(await entries()).toBe(before);
  });

  it('when another site or a mere link asks for it', async () => {
    const { carla } = server.scene;
    const before = await entries();
    const elsewhere = await ask(carla, { headers: { origin: 'https://evil.example' } });
    expect(await codeOf(elsewhere)).toEqual([403, 'request.cross-site']);
    const link = await ask(carla, { method: 'GET' });
    expect(link.headers.get('allow')).toBe('POST');
    expect(await codeOf(link)).toEqual([405, 'request.method-not-allowed']);
    expect(await entries()).toBe(before);
  });
});
