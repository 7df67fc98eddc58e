/** What was chosen before a request began: a service, and perhaps a free time for it. */
export type Chosen = { readonly serviceId: string; readonly startsAt?: string };

const SEPARATOR = ',';

/** As it stands in an address. Apart from the page that reads it: only the sheet has to know. */
export const chosenText = ({ serviceId, startsAt }: Chosen): string =>
  startsAt === undefined ? serviceId : `${serviceId}${SEPARATOR}${startsAt}`;

/** From an address, which may say anything. */
export function chosenOf(text: string): Chosen {
  const [serviceId = '', startsAt] = text.split(SEPARATOR);
  return startsAt === undefined || Number.isNaN(Date.parse(startsAt)) ? { serviceId } : { serviceId, startsAt };
}
