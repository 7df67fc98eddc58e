/** Lines of a conversation list that are loaded at once: enough that the unread total counts what most people have. */
export const LIST_PAGE = 100;
