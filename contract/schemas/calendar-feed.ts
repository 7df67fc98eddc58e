/** The address at which calendar programs read somebody's bookings, without the address itself: nobody knows it but who was shown it. */
export type CalendarFeedView = {
  readonly createdAt: string;
  /** When a program last read it, to ten minutes; null before the first time. */
  readonly lastReadAt: string | null;
};

/** As it was just made. `address` is told this once. */
export type NewCalendarFeed = { readonly feed: CalendarFeedView; readonly address: string };
