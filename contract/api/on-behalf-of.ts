/**
 * The header in which a page says whose page it is, where that matters. Tabs share one cookie: a page that was left open by one person
 * must do nothing in the name of the next.
 */
export const ON_BEHALF_OF = 'x-parlour-on-behalf-of';
