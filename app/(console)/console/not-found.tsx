import { currentActor } from '@/app/_server/current';
import { currentStudios } from '@/app/_server/require-console';
import NotFoundPage from '@/app/not-found';
import { NotInConsole } from '@/components/console/shell/not-in-console';

/** Inside the console for who works in it; for everybody else there is no console. */
export default async function ConsoleNotFound() {
  const isSignedIn = (await currentActor()).kind === 'user';
  const hasConsole = isSignedIn && (await currentStudios()).length > 0;
  return hasConsole ? <NotInConsole /> : <NotFoundPage />;
}
