import { artistRouter } from '@/server/routers/artist';
import { artistsRouter } from '@/server/routers/artists';
import { authRouter } from '@/server/routers/auth';
import { bookingsRouter } from '@/server/routers/bookings';
import { calendarRouter } from '@/server/routers/calendar';
import { consoleRouter } from '@/server/routers/console';
import { conversationsRouter } from '@/server/routers/conversations';
import { eventsRouter } from '@/server/routers/events';
import { meRouter } from '@/server/routers/me';
import { messagesRouter } from '@/server/routers/messages';
import { presenceRouter } from '@/server/routers/presence';
import { pushRouter } from '@/server/routers/push';
import { sessionsRouter } from '@/server/routers/sessions';
import { setupRouter } from '@/server/routers/setup';
import { router } from '@/server/trpc';

export const appRouter = router({
  artist: artistRouter,
  artists: artistsRouter,
  auth: authRouter,
  bookings: bookingsRouter,
  calendar: calendarRouter,
  console: consoleRouter,
  conversations: conversationsRouter,
  events: eventsRouter,
  me: meRouter,
  messages: messagesRouter,
  presence: presenceRouter,
  push: pushRouter,
  sessions: sessionsRouter,
  setup: setupRouter,
});

export type AppRouter = typeof appRouter;
export type Caller = ReturnType<AppRouter['createCaller']>;
