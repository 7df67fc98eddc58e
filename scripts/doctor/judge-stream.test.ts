import { describe, expect, it } from 'vitest';
import { judgeStream } from '@/scripts/doctor/judge-stream';

describe('judgeStream', () => {
  it('is content with pieces that come apart', () => {
    expect(judgeStream({ arrivalsMs: [20, 1020, 2020], endedMs: 2030, wasCut: false }).ok).toBe(true);
  });

  it('notices a proxy that keeps everything until the end', () => {
    expect(judgeStream({ arrivalsMs: [2030], endedMs: 2031, wasCut: false })).toMatchObject({
      problem: expect.stringContaining('held back'),
    });
  });

  it('notices a late first piece', () => {
    expect(judgeStream({ arrivalsMs: [1500, 2100], endedMs: 2110, wasCut: false })).toMatchObject({
      problem: expect.stringContaining('held back'),
    });
  });

  it('notices a stream that ends too early', () => {
    expect(judgeStream({ arrivalsMs: [20, 1020], endedMs: 1100, wasCut: true })).toMatchObject({
      problem: expect.stringContaining('cut after 1100 ms'),
    });
  });

  it('notices silence', () => {
    expect(judgeStream({ arrivalsMs: [], endedMs: 5000, wasCut: true })).toMatchObject({
      problem: expect.stringContaining('Nothing'),
    });
  });
});
