/** One picture under the same name on two pages: the browser then moves it from one place to the other. */
export const workName = (pictureId: string): string => `work-${pictureId}`;
