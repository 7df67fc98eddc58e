import { type ContactDraft, NO_DRAFT } from '@/components/site/contact/contact-draft';

/** Who writes: asked once, not for every artist. */
export type ContactPerson = { readonly name: string; readonly email: string };

const PERSON_KEY = 'parlour.contact.person';
const NOBODY: ContactPerson = { name: '', email: '' };
const draftKey = (artistId: string): string => `parlour.contact.${artistId}`;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const STEPS: ReadonlySet<unknown> = new Set(['write', 'who', 'code', 'send']);

const isDraft = (value: unknown): value is ContactDraft =>
  isRecord(value) &&
  (value.kind === 'message' || value.kind === 'request') &&
  STEPS.has(value.step) &&
  typeof value.isOpen === 'boolean' &&
  typeof value.text === 'string' &&
  (value.wish === null || isRecord(value.wish)) &&
  (value.serviceId === null || typeof value.serviceId === 'string') &&
  (value.attempt === null || (isRecord(value.attempt) && typeof value.attempt.clientId === 'string'));

const isPerson = (value: unknown): value is ContactPerson =>
  isRecord(value) && typeof value.name === 'string' && typeof value.email === 'string';

/** Kept in this tab only: it outlives a reload and a sign-in in between, and no other person of this computer finds it later. */
function read(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // No room or no permission: only a reload would forget.
  }
}

export function readContactDraft(artistId: string): ContactDraft {
  const kept = read(draftKey(artistId));
  return isDraft(kept) ? kept : NO_DRAFT;
}

export const writeContactDraft = (artistId: string, draft: ContactDraft): void => write(draftKey(artistId), draft);

/** Once it was sent. */
export const forgetContactDraft = (artistId: string): void => write(draftKey(artistId), null);

export function readContactPerson(): ContactPerson {
  const kept = read(PERSON_KEY);
  return isPerson(kept) ? kept : NOBODY;
}

export const writeContactPerson = (person: ContactPerson): void => write(PERSON_KEY, person);
