type Span = { readonly startsAt: string; readonly endsAt: string };

const MINUTE_MS = 60_000;

/** How long something takes, in minutes. */
export const minutesIn = ({ startsAt, endsAt }: Span): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS;
