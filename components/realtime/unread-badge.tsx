'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useUnreadTotal } from '@/components/realtime/use-unread-total';
import { CountBadge } from '@/components/ui/count-badge';

const COUNT_BEFORE_TITLE = /^\(\d+\) /;

/** The unread total on the navigation, and before the title of the page. */
export function UnreadBadge() {
  const t = useTranslations('common.nav');
  const total = useUnreadTotal();
  useTitleCount(total);
  // The first plural of a page is dear: at zero nobody hears it.
  return total > 0 ? <CountBadge count={total} label={t('unread', { count: total })} /> : null;
}

/** Navigation writes titles, too, whenever it likes: the count is put back each time. */
function useTitleCount(total: number): void {
  useEffect(() => {
    const show = () => {
      const bare = document.title.replace(COUNT_BEFORE_TITLE, '');
      const wanted = total > 0 ? `(${total}) ${bare}` : bare;
      if (document.title !== wanted) document.title = wanted;
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [total]);
}
