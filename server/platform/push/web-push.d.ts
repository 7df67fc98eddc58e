/** The part of the package that we use: it brings no types. */
declare module 'web-push' {
  type Subscription = { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } };
  type Options = {
    readonly vapidDetails: { readonly subject: string; readonly publicKey: string; readonly privateKey: string };
    readonly TTL: number;
    readonly urgency: 'very-low' | 'low' | 'normal' | 'high';
    readonly topic: string;
  };
  type RequestDetails = {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string | number>>;
    readonly body: Buffer;
    readonly endpoint: string;
  };
  /** Encrypts (RFC 8291) and signs (RFC 8292); sends nothing. Throws for keys that are none. */
  function generateRequestDetails(subscription: Subscription, text: string, options: Options): RequestDetails;
  const webPush: { readonly generateRequestDetails: typeof generateRequestDetails };
  export default webPush;
}
