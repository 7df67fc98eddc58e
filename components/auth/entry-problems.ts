const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 200;

export type EntryProblem = 'name' | 'email' | 'passwordMissing' | 'passwordShort' | 'passwordLong';

/** What can be told before asking the server; it checks everything again. Keys are those of `auth.problem`. */
export const nameProblem = (name: string): EntryProblem | undefined =>
  /^[^<>\n\t]*[^\s<>][^<>\n\t]*$/u.test(name) ? undefined : 'name';

export const emailProblem = (email: string): EntryProblem | undefined =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim()) ? undefined : 'email';

export const newPasswordProblem = (password: string): EntryProblem | undefined => {
  if (password.length < SHORTEST_PASSWORD) return 'passwordShort';
  return password.length > LONGEST_PASSWORD ? 'passwordLong' : undefined;
};
