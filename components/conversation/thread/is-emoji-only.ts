const EMOJI_PARTS = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\s)+$/u;
const MOST = 6;

/** A few emoji and nothing else, which are shown large. */
export function isEmojiOnly(text: string): boolean {
  if (!EMOJI_PARTS.test(text)) return false;
  const shown = Array.from(new Intl.Segmenter('en').segment(text.replace(/\s/g, ''))).length;
  return shown > 0 && shown <= MOST;
}
