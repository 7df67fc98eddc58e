import type { Calls } from '@/components/shell/trpc';
import type { ErrorCode } from '@/contract/errors/catalogue';
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

/** A refusal of this page's own, before anything was sent. */
export const refusedUpload = (code: ErrorCode): Error => new UploadRefused({ code, message: '', requestId: '' });

type UploadOptions = {
  /** Of calls that this page makes: they say whose picture it is. */
  readonly headers: Calls['headers'];
  readonly signal?: AbortSignal;
  /** How much of it is sent, from 0 to 1. At 1 the server is still making its sizes. */
  readonly onProgress?: (share: number) => void;
};

/** Sends one picture; it shows nowhere before it is used. Throws what `refusalOf` understands. */
export async function uploadPicture(file: Blob, purpose: PicturePurpose, options: UploadOptions): Promise<PictureView> {
  if (file.size > MAX_PICTURE_BYTES) throw refusedUpload('picture.too-large');
  const text = await post(`/api/pictures?purpose=${purpose}`, file, options);
  const answer: { picture?: PictureView; error?: RefusalData['refusal'] } = JSON.parse(text);
  if (answer.picture) return answer.picture;
  throw answer.error ? new UploadRefused(answer.error) : refusedUpload('server.unavailable');
}

/** By XMLHttpRequest, because fetch does not tell how much is sent. Answers whatever the status is; rejects like fetch. */
const post = (address: string, file: Blob, { headers, signal, onProgress }: UploadOptions): Promise<string> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new TypeError('The upload got no answer.'));
    request.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
