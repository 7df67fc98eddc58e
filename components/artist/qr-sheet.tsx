'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { showToast } from '@/components/ui/toast';

type QrSheetProps = {
  readonly link: string;
  readonly handle: string;
  readonly name: string;
  readonly onClose: () => void;
};

/** Quiet modules around the code (ISO/IEC 18004 §6.3.8), and the side of the picture in pixels. */
const QUIET = 4;
const PICTURE_PX = 1_024;

/** The link as a QR code, dark on light in both themes because some readers know it no other way. */
export function QrSheet({ link, handle, name, onClose }: QrSheetProps) {
  const t = useTranslations('artist.share');
  const { path, size } = useMemo(() => outlineOf(link), [link]);

  async function download(): Promise<void> {
    const picture = await pictureOf(path, size);
    if (!picture) return void showToast(t('downloadFailed'), { tone: 'bad' });
    const address = URL.createObjectURL(picture);
    const anchor = Object.assign(document.createElement('a'), { href: address, download: `parlour-${handle}.png` });
    anchor.click();
    URL.revokeObjectURL(address);
  }

  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={t('codeTitle')} description={t('codeLead')}>
      <div className="flex flex-col items-center gap-5">
        <svg
          role="img"
          aria-label={t('codeLabel', { name, link })}
          viewBox={`0 0 ${size} ${size}`}
          shapeRendering="crispEdges"
          className="w-full max-w-72 rounded-lg border bg-[white]"
        >
          <path d={path} className="fill-[black]" />
        </svg>
        <p dir="ltr" className="break-all text-center text-muted text-sm">
          {link}
        </p>
        <Button onClick={() => void download()}>
          <Download aria-hidden className="size-4.5" />
          {t('download')}
        </Button>
      </div>
    </Sheet>
  );
}

function outlineOf(link: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(link, { ecc: 'M', border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: dark.join(''), size };
}

function pictureOf(path: string, size: number): Promise<Blob | null> {
  const canvas = Object.assign(document.createElement('canvas'), { width: PICTURE_PX, height: PICTURE_PX });
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, PICTURE_PX, PICTURE_PX);
  pen.scale(PICTURE_PX / size, PICTURE_PX / size);
  pen.fillStyle = 'black';
  pen.fill(new Path2D(path));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
