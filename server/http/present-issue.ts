import type { z } from 'zod';

type Field = { readonly path: string; readonly problem: string };

/** A key that somebody made up is named back only when it can do no harm wherever it is shown. */
const HARMLESS_KEY = /^\w{1,40}$/;

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Must be an e-mail address.',
  guid: 'Must be an id of ours (a UUID).',
  uuid: 'Must be an id of ours (a UUID).',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'Must be text.',
  number: 'Must be a number.',
  int: 'Must be a whole number.',
  boolean: 'Must be true or false.',
  array: 'Must be a list.',
  object: 'Must be an object.',
};

const NOT_AS_EXPECTED = 'Is not in the expected form.';

/** A failed check as field and sentence; says what is expected, never what was given. */
export function presentIssue(issue: z.core.$ZodIssue): readonly Field[] {
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path, problem: problemOf(issue) }];
  const known = issue.keys.filter((key) => HARMLESS_KEY.test(key));
  const fields = known.map((key) => ({ path: path ? `${path}.${key}` : key, problem: 'Is not a known field.' }));
  return fields.length > 0 ? fields : [{ path, problem: 'Has fields that are not known.' }];
}

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? NOT_AS_EXPECTED;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `Must ${amount(issue.origin, 'at most', issue.maximum)}.`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? NOT_AS_EXPECTED;
    case 'invalid_value':
      return `Must be one of: ${issue.values.map(String).join(', ')}.`;
    default:
      return NOT_AS_EXPECTED;
  }
}

const tooSmall = (issue: z.core.$ZodIssueTooSmall): string =>
  issue.origin === 'string' && issue.minimum === 1
    ? 'Must not be empty.'
    : `Must ${amount(issue.origin, 'at least', issue.minimum)}.`;

function amount(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${limit} characters`;
  if (origin === 'array') return `have ${bound} ${limit} entries`;
  return `be ${bound} ${limit}`;
}
