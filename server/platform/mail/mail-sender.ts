export type OutgoingMail = { readonly recipient: string; readonly subject: string; readonly text: string };

/** `rejected`: trying again would change nothing. `later`: it may. Reasons hold no address and no text of the mail. */
export type MailOutcome = 'accepted' | { readonly rejected: string } | { readonly later: string };

export interface MailSender {
  /** Whether what was sent stays readable in our own database; only where that is the point. */
  readonly keepsText: boolean;
  /** Hands one mail on. Answers, and does not throw, when the other side refuses or cannot be reached. */
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): void;
}
