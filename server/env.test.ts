import { describe, expect, it } from 'vitest';
import { readEnv } from '@/server/env';

const enough = {
  DATABASE_URL: 'postgresql://u:p@db.test:5432/parlour',
  AUTH_SECRET: 's'.repeat(32),
  AUDIT_KEY: 'k'.repeat(32),
};
const namesOf = (source: Record<string, string>) => {
  const result = readEnv(source);
  return result.ok ? [] : result.problems.map((problem) => problem.name);
};

describe('readEnv', () => {
  it('needs only a database and secrets', () => {
    const result = readEnv(enough);
    expect(result).toMatchObject({
      ok: true,
      env: { stage: 'development', port: 3000, host: '127.0.0.1', publicUrl: 'http://localhost:3000', smtpUrl: null },
    });
  });

  it('names every bad setting at once, each once and with a fix', () => {
    const result = readEnv({ PORT: '70000', PUBLIC_URL: 'nonsense', TRUST_PROXY: 'yes', AUTH_SECRET: 'short' });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems.map((p) => p.name).sort()).toEqual([
      'AUDIT_KEY',
      'AUTH_SECRET',
      'DATABASE_URL',
      'PORT',
      'PUBLIC_URL',
      'TRUST_PROXY',
    ]);
    expect(result.problems.every((p) => p.fix.length > 10)).toBe(true);
  });

  it('never repeats a secret in what it says', () => {
    const said = JSON.stringify(readEnv({ AUTH_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@x/y' }));
    expect(said).not.toContain('hunter2');
  });

  it('follows PORT in the public address and drops a closing slash', () => {
    expect(readEnv({ ...enough, PORT: '4100' })).toMatchObject({ env: { publicUrl: 'http://localhost:4100' } });
    expect(readEnv({ ...enough, PUBLIC_URL: 'https://a.test/' })).toMatchObject({
      env: { publicUrl: 'https://a.test' },
    });
    expect(namesOf({ ...enough, PUBLIC_URL: 'https://a.test/chat' })).toEqual(['PUBLIC_URL']);
  });

  it('takes an empty variable as unset', () => {
    expect(readEnv({ ...enough, PORT: '', SMTP_URL: '' })).toMatchObject({
      ok: true,
      env: { port: 3000, smtpUrl: null },
    });
  });

  it('asks for https in production, except on this machine', () => {
    expect(namesOf({ ...enough, PARLOUR_STAGE: 'production', PUBLIC_URL: 'http://chat.test' })).toEqual(['PUBLIC_URL']);
    expect(namesOf({ ...enough, PARLOUR_STAGE: 'production', PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
  });

  it('keeps demo logins and the outbox on this machine', () => {
    const local = { ...enough, PARLOUR_STAGE: 'local' };
    expect(namesOf({ ...local, PUBLIC_URL: 'http://10.0.0.2:3000' })).toEqual(['PUBLIC_URL']);
    expect(namesOf({ ...local, HOST: '0.0.0.0' })).toEqual(['HOST']);
    expect(namesOf({ ...local, HOST: '::1', PUBLIC_URL: 'http://127.0.0.1:3000' })).toEqual([]);
    expect(namesOf({ ...local, PARLOUR_STAGE: 'production', HOST: '0.0.0.0' })).toEqual([]);
  });

  it('asks for a sender once production mail is on', () => {
    const mail = { ...enough, PARLOUR_STAGE: 'production', SMTP_URL: 'smtps://u:p@mail.test:465' };
    expect(namesOf(mail)).toEqual(['MAIL_FROM']);
    expect(namesOf({ ...mail, MAIL_FROM: 'Studio <hello@studio.test>' })).toEqual([]);
  });

  it('compiles pages on request in development only', () => {
    expect(readEnv({ ...enough, PARLOUR_STAGE: 'local' })).toMatchObject({ env: { loadDev: false } });
    expect(readEnv({ ...enough, PARLOUR_STAGE: 'development' })).toMatchObject({ env: { loadDev: true } });
  });

  it('refuses a VAPID subject that Apple would answer with 403, and half a key pair', () => {
    expect(namesOf({ ...enough, VAPID_SUBJECT: 'mailto:me@localhost' })).toEqual(['VAPID_SUBJECT']);
    expect(namesOf({ ...enough, VAPID_SUBJECT: 'mailto:studio@example.com' })).toEqual([]);
    expect(namesOf({ ...enough, VAPID_PUBLIC_KEY: 'x' })).toEqual(['VAPID_PRIVATE_KEY']);
    expect(namesOf({ ...enough, VAPID_PRIVATE_KEY: 'x' })).toEqual(['VAPID_PUBLIC_KEY']);
    expect(namesOf({ ...enough, VAPID_PUBLIC_KEY: 'x', VAPID_PRIVATE_KEY: 'y' })).toEqual(['VAPID_PRIVATE_KEY']);
  });

  it('takes a Redis address or none, and repeats no word of it', () => {
    expect(readEnv(enough)).toMatchObject({ env: { redisUrl: null } });
    const given = { ...enough, REDIS_URL: 'rediss://:sesame@cache.example.test:6380' };
    expect(readEnv(given)).toMatchObject({ env: { redisUrl: given.REDIS_URL } });
    const wrong = readEnv({ ...enough, REDIS_URL: 'http://:sesame@cache.example.test' });
    expect(wrong).toMatchObject({ problems: [{ name: 'REDIS_URL' }] });
    expect(JSON.stringify(wrong)).not.toContain('sesame');
  });
});
