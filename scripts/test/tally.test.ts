import { describe, expect, it } from 'vitest';
import { addTallies, summaryLine, tallyChaos, tallyPlaywright, tallyVitest } from '@/scripts/test/tally';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test, at) => ({ fullName: `test ${at}`, status: test })),
});
const vitest = (...testResults: unknown[]) => ({ success: true, numFailedTestSuites: 0, testResults });

const story = (status: string, annotations: unknown[] = []) => ({
  title: 'talks live',
  file: 'talk.spec.ts',
  tests: [{ projectName: 'desk', status, annotations }],
});

describe('tallyVitest', () => {
  it('counts what passed, failed and was skipped', () => {
    const tally = tallyVitest(vitest(file('failed', 'passed', 'failed', 'skipped', 'todo')), 1);
    expect(tally).toMatchObject({ passed: 1, failed: 1, skipped: 2, skips: ['test 2', 'test 3'] });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(tallyVitest(vitest(file('failed'), file('passed', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('never calls a crashed run passed', () => {
    expect(tallyVitest(vitest(file('passed', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(tallyVitest(null, 0)).toMatchObject({ failed: 1 });
  });
});

describe('tallyPlaywright', () => {
  it('finds stories in nested suites and says why one was skipped', () => {
    const skipped = story('skipped', [{ type: 'skip', description: 'touch only' }]);
    const tally = tallyPlaywright({ suites: [{ specs: [story('expected')], suites: [{ specs: [skipped] }] }] }, 0);
    expect(tally).toEqual({ passed: 1, failed: 0, skipped: 1, skips: ['talks live (desk): touch only'] });
  });

  it('takes a story that passed only sometimes as failed', () => {
    expect(tallyPlaywright({ suites: [{ specs: [story('flaky')] }] }, 0)).toMatchObject({ failed: 1 });
  });

  it('counts a set-up that failed', () => {
    expect(tallyPlaywright({ suites: [], errors: [{ message: 'no server' }] }, 1)).toMatchObject({ failed: 1 });
  });
});

describe('tallyChaos', () => {
  const fault = (id: string, findings: unknown[] = [], skipped: string | null = null) => ({
    ...{ fault: id, title: 'trouble', findings, skipped },
  });

  it('counts each fault once, and says why one was not tried', () => {
    const outcomes = [fault('F1'), fault('F2', ['lost']), fault('F15', [], 'needs a browser')];
    expect(tallyChaos({ outcomes }, 1)).toEqual({
      ...{ passed: 1, failed: 1, skipped: 1, skips: ['F15 trouble: needs a browser'] },
    });
  });

  it('never calls a crashed run passed', () => {
    expect(tallyChaos({ outcomes: [fault('F1')] }, 1)).toMatchObject({ failed: 1 });
    expect(tallyChaos(null, 0)).toMatchObject({ failed: 1 });
  });
});

describe('summaryLine', () => {
  it('names what was skipped only when something was', () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0, skips: [] })).toBe('3 passed, 0 failed');
    expect(summaryLine(addTallies([{ passed: 1, failed: 1, skipped: 1, skips: ['x'] }]))).toBe(
      '1 passed, 1 failed, 1 skipped',
    );
  });
});
