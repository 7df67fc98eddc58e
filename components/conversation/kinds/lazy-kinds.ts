import dynamic from 'next/dynamic';

const loadRequest = () =>
  import('@/components/conversation/kinds/booking-request-card').then((module) => module.BookingRequestCard);
const loadProposal = () =>
  import('@/components/conversation/kinds/booking-proposal-card').then((module) => module.BookingProposalCard);
const loadUpdate = () =>
  import('@/components/conversation/kinds/booking-update-line').then((module) => module.BookingUpdateLine);
const loadReminder = () =>
  import('@/components/conversation/kinds/booking-reminder-line').then((module) => module.BookingReminderLine);
const loadReceipt = () =>
  import('@/components/conversation/kinds/access-receipt-note').then((module) => module.AccessReceiptNote);

// In the page from the first paint, because the server draws them; their code comes only where a talk has such entries.
export const BookingRequestCard = dynamic(loadRequest);
export const BookingProposalCard = dynamic(loadProposal);
export const BookingUpdateLine = dynamic(loadUpdate);
export const BookingReminderLine = dynamic(loadReminder);
export const AccessReceiptNote = dynamic(loadReceipt);

/** Fetches them beforehand, so that a conversation opened from the list shows its cards at once. */
export function preloadKinds(): void {
  // Offline or between two versions: they are fetched again where they are shown.
  for (const load of [loadRequest, loadProposal, loadUpdate]) load().catch(() => undefined);
}
