import { describe, expect, it } from 'vitest';
import { parseStartArguments } from '@/scripts/start/parse-start-arguments';
import { welcome } from '@/scripts/start/welcome';

const env = { publicUrl: 'http://localhost:3000', stage: 'local', smtpUrl: null, parlourHome: '/x' } as const;

describe('welcome', () => {
  it('shows the demo logins where there is a demo', () => {
    const text = welcome({ env, withDemo: true, setupLink: null, tookMs: 1_234 });
    expect(text).toContain('ready after 1.2 s:  http://localhost:3000');
    expect(text).toContain('customer@demo.test');
    expect(text).toContain('/dev/outbox');
  });

  it('shows the set-up link instead while there is no admin', () => {
    const text = welcome({ env, withDemo: false, setupLink: 'http://localhost:3000/set-up?t=1', tookMs: 1 });
    expect(text).toContain('/set-up?t=1');
    expect(text).not.toContain('demo.test');
  });

  it('tells production nothing of demo and outbox', () => {
    const text = welcome({ env: { ...env, stage: 'production' }, withDemo: false, setupLink: null, tookMs: 1 });
    expect(text).not.toMatch(/demo|outbox/);
  });
});

describe('parseStartArguments', () => {
  it('knows --empty, --processes and --replace, and names what it does not know', () => {
    expect(parseStartArguments(['--empty'])).toEqual({ isEmpty: true, processes: 1, replaces: false });
    expect(parseStartArguments([])).toEqual({ isEmpty: false, processes: 1, replaces: false });
    expect(parseStartArguments(['--processes', '3'])).toEqual({ isEmpty: false, processes: 3, replaces: false });
    expect(parseStartArguments(['--replace'])).toMatchObject({ replaces: true });
    expect(() => parseStartArguments(['--emtpy'])).toThrow(/--emtpy/);
  });

  it.each(['0', '9', 'two', '1.5', '-1', ''])('takes no %j processes', (count) => {
    expect(() => parseStartArguments([`--processes=${count}`])).toThrow(/from 1 to 8/);
  });
});
