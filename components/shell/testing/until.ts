import { act } from 'react';

const MOST_TURNS = 400;
const TURN_MS = 5;

/** Lets a page go on, with all that it sets off, until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    if (isSo()) return;
    await act(() => new Promise((resolve) => setTimeout(resolve, TURN_MS)));
  }
  throw new Error(`Not so within ${MOST_TURNS * TURN_MS} ms: ${isSo}`);
}
