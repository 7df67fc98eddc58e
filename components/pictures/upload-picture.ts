import type { PicturePurpose } from '@/contract/pictures/picture-url';
import { MAX_PICTURE_BYTES } from '@/contract/pictures/picture-url';
import type { PictureView } from '@/contract/schemas/picture';

type RefusalData = {
  readonly refusal: { readonly code: string; readonly message: string; readonly requestId: string };
};

/** A refused upload, in the shape of every other refusal from the server. */
class UploadRefused extends Error {
  readonly data: RefusalData;

  constructor(refusal: RefusalData['refusal']) {
    super(refusal.code);
    this.name = 'UploadRefused';
    this.data = { refusal };
  }
}

/** Sends one picture; it shows nowhere before it is used. Throws what `refusalOf` understands. */
export async function uploadPicture(file: Blob, purpose: PicturePurpose, signal?: AbortSignal): Promise<PictureView> {
  if (file.size > MAX_PICTURE_BYTES) {
    throw new UploadRefused({ code: 'picture.too-large', message: '', requestId: '' });
  }
  const response = await fetch(`/api/pictures?purpose=${purpose}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': file.type || 'application/octet-stream' },
    ...(signal ? { signal } : {}),
  });
  const answer: { picture?: PictureView; error?: RefusalData['refusal'] } = await response.json();
  if (answer.picture) return answer.picture;
  throw new UploadRefused(answer.error ?? { code: 'server.unavailable', message: '', requestId: '' });
}
