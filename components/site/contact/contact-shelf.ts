import { draftShelf, isRecord, isText } from '@/components/shell/draft-shelf';
import type { ContactDraft } from '@/components/site/contact/contact-draft';

/** Who writes: asked once, not for every artist. */
export type ContactPerson = { readonly name: string; readonly email: string };

const STEPS: ReadonlySet<unknown> = new Set(['write', 'who', 'code', 'send']);

const isDraft = (value: unknown): value is ContactDraft =>
  isRecord(value) &&
  (value.kind === 'message' || value.kind === 'request') &&
  STEPS.has(value.step) &&
  typeof value.isOpen === 'boolean' &&
  isText(value.text) &&
  (value.wish === null || isRecord(value.wish)) &&
  (value.serviceId === null || isText(value.serviceId)) &&
  (value.startsAt === undefined || isText(value.startsAt)) &&
  (value.attempt === null || (isRecord(value.attempt) && isText(value.attempt.clientId)));

const isPerson = (value: unknown): value is ContactPerson =>
  isRecord(value) && isText(value.name) && isText(value.email);

/** What visitors write, by the artist's id. */
export const contactShelf = draftShelf('contact', isDraft);

const people = draftShelf('contact-person', isPerson);
const WRITER = 'me';

export const keptContactPerson = (): ContactPerson => people.kept(WRITER) ?? { name: '', email: '' };

export const keepContactPerson = (person: ContactPerson): void => people.keep(WRITER, person);
