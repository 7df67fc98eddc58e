import type { Corner } from '@/tests/authorization/corners';
import { freshColleague, freshGiven } from '@/tests/authorization/fresh';
import type { ProcedureSamples } from '@/tests/authorization/samples';

type ConsolePath = Extract<keyof ProcedureSamples, `console.${string}`>;

let invited = 0;

const ofStudio = ({ overseers: { studioId } }: Corner) => ({ studioId });
const toColleague = ({ conversationId, overseers: { colleagueId } }: Corner) => ({
  conversationId,
  userId: colleagueId,
});

/** What admins may see of their studio without reading anybody's words. */
const about = { oversees: 'about' } as const;

export const CONSOLE_SAMPLES: Pick<ProcedureSamples, ConsolePath> = {
  'console.studios': { isGeneral: true, input: () => undefined },
  'console.overview': { ...about, input: ofStudio },
  'console.conversations': { ...about, input: ofStudio },
  'console.conversation': {
    ...about,
    input: ({ conversationId }) => ({ conversationId }),
    hiddenAs: 'conversation.not-found',
  },
  'console.searchConversations': { ...about, input: (corner) => ({ ...ofStudio(corner), word: 'words' }) },
  'console.people': { ...about, input: ofStudio },
  'console.addMember': {
    input: (corner) => ({ ...ofStudio(corner), email: `invited-${++invited}@example.test`, role: 'staff' }),
  },
  'console.removeMember': {
    input: (corner) => ({ ...ofStudio(corner), userId: corner.overseers.colleagueId, role: 'staff' }),
    crossed: 'member.not-found',
    fresh: freshColleague,
  },
  'console.giveConversation': {
    input: toColleague,
    hiddenAs: 'conversation.not-found',
    crossed: 'member.not-found',
    fresh: freshColleague,
  },
  'console.takeConversation': { input: toColleague, hiddenAs: 'conversation.not-found', fresh: freshGiven },
  'console.openViewing': {
    oversees: 'words',
    input: ({ conversationId }) => ({ conversationId, reason: 'A complaint about the deposit.' }),
    hiddenAs: 'conversation.not-found',
  },
  'console.viewingPage': {
    oversees: 'words',
    input: ({ overseers: { viewingId } }) => ({ viewingId, beforeSeq: 100 }),
    hiddenAs: 'viewing.not-found',
  },
  'console.audit': { ...about, input: ofStudio },
};
