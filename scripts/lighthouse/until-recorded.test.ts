import { expect, it } from 'vitest';
import { type Attempt, untilRecorded } from '@/scripts/lighthouse/until-recorded';

const recordedAt = (which: number) => {
  let number = 0;
  return async (): Promise<Attempt<number>> => {
    number += 1;
    return number < which ? { kind: 'unrecorded', reason: 'NO_NAVSTART' } : { kind: 'recorded', result: number };
  };
};

it('takes the first run that was recorded, and says of every other', async () => {
  const said: string[] = [];
  expect(await untilRecorded(recordedAt(3), (reason) => said.push(reason))).toBe(3);
  expect(said).toEqual(['NO_NAVSTART', 'NO_NAVSTART']);
});

it('gives up in the end', async () => {
  await expect(untilRecorded(recordedAt(9), () => undefined)).rejects.toThrow('4 attempts: NO_NAVSTART');
});
