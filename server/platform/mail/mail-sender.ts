export type OutgoingMail = {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** An invitation (iCalendar with a METHOD) that goes with it; empty or left out when none does. */
  readonly calendar?: string;
};

/** A mail under the name it has on every attempt, so that a mailbox which got it before can tell. */
export type NamedMail = OutgoingMail & { readonly id: string };

/** `rejected`: trying again would change nothing. `later`: it may. Reasons hold no address and no text of the mail. */
export type MailOutcome = 'accepted' | { readonly rejected: string } | { readonly later: string };

export interface MailSender {
  /** Whether what was sent stays readable in our own database; only where that is the point. */
  readonly keepsText: boolean;
  /** Hands one mail on. Answers, and does not throw, when the other side refuses or cannot be reached. */
  send(mail: NamedMail): Promise<MailOutcome>;
  close(): void;
}
