import { describe, expect, it } from 'vitest';
import { planMigrations, refusalOf } from '@/scripts/migrate';

const inFolder = (name: string, checksum = 'same') => ({ name, sql: '', checksum });
const inTable = (name: string, more = {}) => ({ name, checksum: 'same', isFinished: true, logs: null, ...more });

describe('planMigrations', () => {
  it('keeps the order of the folder for what is pending', () => {
    const plan = planMigrations([inFolder('1'), inFolder('2'), inFolder('3')], [inTable('1')]);
    expect(plan.pending.map((migration) => migration.name)).toEqual(['2', '3']);
    expect(refusalOf(plan)).toBeNull();
  });

  it('sees an edit, and refuses', () => {
    const plan = planMigrations([inFolder('1', 'other')], [inTable('1')]);
    expect(plan.edited).toEqual(['1']);
    expect(refusalOf(plan)?.problem).toContain('edited since: 1');
  });

  it('names the half-done one before anything else', () => {
    const plan = planMigrations([inFolder('1', 'other')], [inTable('1', { isFinished: false, logs: 'boom\nstack' })]);
    expect(refusalOf(plan)?.problem).toBe('Migration 1 failed half way: boom.');
  });

  it('notices a database that is ahead of the code, and leaves it alone', () => {
    const plan = planMigrations([], [inTable('9_future')]);
    expect(plan.unknown).toEqual(['9_future']);
    expect(refusalOf(plan)).toBeNull();
  });
});
