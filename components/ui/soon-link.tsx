'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link whose page is looked up when somebody is about to go there, not when it comes into sight: a page full of links would ask
 * the server for each of them while it is still being drawn itself.
 */
export function SoonLink(props: ComponentProps<typeof Link>) {
  const [isNear, setIsNear] = useState(false);
  const near = () => setIsNear(true);
  return <Link {...props} prefetch={isNear ? null : false} onPointerEnter={near} onTouchStart={near} onFocus={near} />;
}
