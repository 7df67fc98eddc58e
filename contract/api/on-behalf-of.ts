/**
 * The header in which every call of a signed-in page says whose page it is. Tabs share one cookie: a page that was left open by one person
 * must do nothing in the name of the next, and be told nothing of theirs.
 */
export const ON_BEHALF_OF = 'x-parlour-on-behalf-of';

/** Headers of a call that is made for this person: nobody else's session will do for it. */
export const onBehalfOf = (viewerId: string): Record<string, string> => ({ [ON_BEHALF_OF]: viewerId });
