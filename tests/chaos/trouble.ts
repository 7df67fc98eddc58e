/** What is wrong with a line. Nothing said is nothing wrong. */
export type Trouble = {
  /** Each way. */
  readonly latencyMs?: number;
  /** Each way. */
  readonly bytesPerSecond?: number;
  /** How likely a piece of bytes resets its connection instead of arriving. */
  readonly resetChance?: number;
  /** Bytes go in and do not come out, without a word; `answers` holds those of the far side only. They arrive when it is lifted. */
  readonly holds?: 'everything' | 'answers';
  /** New connections are reset. */
  readonly refuses?: boolean;
  /** The end of one side reaches the other so much later. */
  readonly closesAfterMs?: number;
};
