import type { find } from 'linkifyjs';

export type TextPart = { readonly text: string; readonly href: string | null };
export type FindLinks = typeof find;

const SAFE = /^(https?:\/\/|mailto:)/i;

/** No address is without a dot or an @ between two letters, but for those that begin with a scheme. The end of a sentence is none, nor a time or a price. */
const MAY_HOLD_LINK = /[^\s\d][.@]\S|\d[.@][^\s\d]|:\/\//;

/** Whether it is worth to look for addresses, which is dear. */
export const mayHoldLink = (text: string): boolean => MAY_HOLD_LINK.test(text);

/** Plain text with its web and mail addresses picked out. Whatever else an address may claim to be stays text. */
export function textParts(text: string, findLinks: FindLinks): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const link of findLinks(text, { defaultProtocol: 'https' })) {
    if (!SAFE.test(link.href)) continue;
    if (link.start > from) parts.push({ text: text.slice(from, link.start), href: null });
    parts.push({ text: text.slice(link.start, link.end), href: link.href });
    from = link.end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null });
  return parts;
}
