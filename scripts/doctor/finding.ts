/** What one look found: all well, in a few words, or what is wrong and the command or change that mends it. */
export type Finding = { ok: true; about: string } | { ok: false; problem: string; fix: string };

export const well = (about: string): Finding => ({ ok: true, about });
export const wrong = (problem: string, fix: string): Finding => ({ ok: false, problem, fix });

export const describeFinding = (finding: Finding): string =>
  finding.ok ? `✓ ${finding.about}` : `✗ ${finding.problem}\n    Fix: ${finding.fix}`;
