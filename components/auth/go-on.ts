/** Leaves the sign-in behind with a full load: every part of the next page is then made for the person signed in. */
export const goOn = (path: string): void => window.location.replace(path);
