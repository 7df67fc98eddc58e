import { SERVICE_TEXTS, type ServiceDraft, serviceDraftOf, serviceInputOf } from '@/components/artist/service-draft';
import { draftShelf, isRecord, isText } from '@/components/shell/draft-shelf';
import { DESCRIPTION_LENGTH } from '@/contract/availability/limits';
import type { ServiceView } from '@/contract/schemas/artist';
import type { ServiceInput } from '@/contract/schemas/artist-edit';

/** What a service says and needs beyond its name and price, as it stands in the fields: text, and figures of their lists. */
export type TermsDraft = {
  readonly description: string;
  readonly bufferBeforeMinutes: string;
  readonly bufferAfterMinutes: string;
  readonly noticeMinutes: string;
  readonly windowDays: string;
  /** Empty: as many as fit. */
  readonly perDayLimit: string;
  /** Empty: every booking is asked for. */
  readonly isInstant: string;
};

/** A service with its terms. */
export type WholeDraft = ServiceDraft & TermsDraft;

/** What most services need. */
export const USUAL_TERMS: TermsDraft = {
  description: '',
  bufferBeforeMinutes: '0',
  bufferAfterMinutes: '0',
  noticeMinutes: '0',
  windowDays: '365',
  perDayLimit: '',
  isInstant: '',
};

/** That free times are booked without being asked for. */
export const AT_ONCE = 'yes';

const TERMS_TEXTS = [
  'description',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'noticeMinutes',
  'windowDays',
  'perDayLimit',
  'isInstant',
] as const satisfies readonly (keyof TermsDraft)[];

/** Whether every field that was found on a shelf can stand in the form. */
const isPartOfWhole = (value: unknown): value is Partial<WholeDraft> =>
  isRecord(value) &&
  [...SERVICE_TEXTS, ...TERMS_TEXTS].every((name) => value[name] === undefined || isText(value[name]));

/** Services that were begun or changed and not saved, by artist and service. */
export const serviceShelf = draftShelf('service', isPartOfWhole);

export const wholeDraftOf = (service: ServiceView): WholeDraft => ({
  ...serviceDraftOf(service),
  description: service.description,
  bufferBeforeMinutes: String(service.bufferBeforeMinutes),
  bufferAfterMinutes: String(service.bufferAfterMinutes),
  noticeMinutes: String(service.noticeMinutes),
  windowDays: String(service.windowDays),
  perDayLimit: service.perDayLimit === null ? '' : String(service.perDayLimit),
  isInstant: service.isInstant ? AT_ONCE : '',
});

/** Whether somebody chose something that most do not need: it is shown at once then. */
export const isUsual = (draft: TermsDraft): boolean => TERMS_TEXTS.every((name) => draft[name] === USUAL_TERMS[name]);

/** What is sent, once the service itself has no problems: terms come from lists. */
export const wholeInputOf = (draft: WholeDraft): ServiceInput => ({
  ...serviceInputOf(draft),
  description: draft.description.slice(0, DESCRIPTION_LENGTH),
  bufferBeforeMinutes: Number(draft.bufferBeforeMinutes),
  bufferAfterMinutes: Number(draft.bufferAfterMinutes),
  noticeMinutes: Number(draft.noticeMinutes),
  windowDays: Number(draft.windowDays),
  perDayLimit: draft.perDayLimit === '' ? null : Number(draft.perDayLimit),
  isInstant: draft.isInstant === AT_ONCE,
});
