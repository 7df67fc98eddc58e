import { Link2 } from 'lucide-react';
import { shortAddress, webAddressOf } from '@/components/booking/web-address';

/** Addresses as text that leads where it says; what is no web address stays text. */
export function ReferenceLinks({ links }: { readonly links: readonly string[] }) {
  return (
    <ul className="flex flex-col">
      {links.map((link) => {
        const href = webAddressOf(link);
        return (
          <li key={link} className="flex items-center gap-1.5">
            <Link2 aria-hidden className="size-4 shrink-0 text-muted" />
            {href ? (
              <a
                href={href}
                title={href}
                target="_blank"
                rel="noopener noreferrer nofollow"
                dir="ltr"
                className="min-w-0 truncate py-1 text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent pointer-coarse:py-2.5"
              >
                {shortAddress(href)}
              </a>
            ) : (
              <span dir="auto" className="min-w-0 truncate">
                {link}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
