/** What pages tell the worker. */
export type ToWorker =
  /** A new version waits and the person wants it now. */
  | { readonly type: 'take-over' }
  /** Another version is about to take over. */
  | { readonly type: 'rest' }
  /** This person uses the app: keep all of this version's files, so that nothing of it is ever missing. */
  | { readonly type: 'keep-everything' }
  /** This person has conversations here: keep the page that shows them offline, with all that it needs. */
  | { readonly type: 'keep-app' }
  /** Pages are read in another language than before. */
  | { readonly type: 'renew-offline-page' };

/** What the worker tells a page. Answered with `true` on the port that comes along, by a page that could. */
export type ToPage = { readonly type: 'open'; readonly path: string };

export const isToPage = (said: unknown): said is ToPage =>
  typeof said === 'object' && said !== null && 'type' in said && said.type === 'open' && 'path' in said;

export const isToWorker = (said: unknown): said is ToWorker =>
  typeof said === 'object' && said !== null && 'type' in said && typeof said.type === 'string';
