/** Code points that change how text reads without being seen: C0/C1 controls (but tab and line feed), bidi overrides, and U+FEFF. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Normalises what a person typed: one line-break style, NFC, no invisible control characters, no outer white space. Never escapes: output does that. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd').normalize('NFC').trim();
