import { runChecks } from '@/scripts/check/run-checks';
import { live } from '@/scripts/lifetime';

void live(async ({ signal }) => {
  const outcomes = await runChecks(signal);
  return outcomes.every((outcome) => outcome.ok) ? 0 : 1;
});
