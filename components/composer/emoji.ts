/** A small choice, by what people in studios write; phones and desktops bring the rest by themselves. */
export const EMOJI_GROUPS = {
  faces: ['😀', '😄', '😊', '🥰', '😍', '😂', '🙂', '😉', '😎', '🤔', '😅', '🥲', '😭', '😮', '🤩', '🙈'],
  hands: ['👍', '🙏', '👏', '🙌', '👌', '✌️', '🤞', '💪', '👋', '🤝', '✍️', '💅', '👀', '🫶', '🤗', '🎉'],
  things: ['❤️', '🧡', '💛', '💚', '💙', '💜', '🖤', '🤍', '✨', '🌸', '🌿', '🌙', '☀️', '🔥', '⭐', '🌈'],
  studio: ['🎨', '🖌️', '💄', '💍', '📷', '📅', '⏰', '📍', '☕', '🎁', '✅', '❌', '❓', '💬', '📎', '💶'],
} as const;

export type EmojiGroup = keyof typeof EMOJI_GROUPS;

export const EMOJI_GROUP_NAMES: readonly EmojiGroup[] = ['faces', 'hands', 'things', 'studio'];
