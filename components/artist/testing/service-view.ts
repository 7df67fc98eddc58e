import type { ServiceView } from '@/contract/schemas/artist';
import type { ServiceInput } from '@/contract/schemas/artist-edit';

const USUAL = {
  description: '',
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  windowDays: 365,
  perDayLimit: null,
  isInstant: false,
};

/** A service as profiles show it, as usual in what is not said. */
export const serviceView = (service: ServiceInput & { readonly id: string }): ServiceView => ({ ...USUAL, ...service });
