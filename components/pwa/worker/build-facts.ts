type BuildFacts = {
  /** Changes whenever pages or worker do. */
  readonly id: string;
  /** Addresses of every file that Next built; they never change their content. */
  readonly files: readonly string[];
  /** With hot reload nothing may be kept: the same address brings other code a moment later. */
  readonly keepsFiles: boolean;
};

declare const PARLOUR_BUILD: BuildFacts;

/** What scripts/build puts in. */
export const BUILD: BuildFacts = PARLOUR_BUILD;
