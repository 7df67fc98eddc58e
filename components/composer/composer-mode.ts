import type { MessageView } from '@/contract/schemas/message';

type TextMessage = Extract<MessageView, { kind: 'text' }>;

/** What sending means now. `text` on a new one fills the box: words that were refused, to be written again. */
export type ComposerMode =
  | { readonly kind: 'new'; readonly text?: string }
  | { readonly kind: 'reply'; readonly message: MessageView }
  | { readonly kind: 'edit'; readonly message: TextMessage };
