import { currentActor } from '@/app/_server/current';
import { Landing } from '@/components/site/landing';
import { SiteFrame } from '@/components/site/site-frame';

export default async function LandingPage() {
  const isSignedIn = (await currentActor()).kind === 'user';
  return (
    <SiteFrame isSignedIn={isSignedIn}>
      <Landing isSignedIn={isSignedIn} />
    </SiteFrame>
  );
}
