import type { AuditFault, StudioVerdict } from '@/server/domain/audit/verify-audit';

const PROBLEMS: { readonly [Fault in AuditFault['fault']]: string } = {
  missing: 'is missing: it was removed',
  edited: 'was edited: it does not say what it said when it was written',
  detached: 'does not follow the one before it: an entry was edited, moved or put in',
  'cut-off': 'and whatever came after it are missing: the end was cut off',
  'beyond-end': 'lies beyond the sealed end, or in its place: it was put there by something else than Parlour',
  'wrong-seal': 'has a seal that does not fit: the end was rewritten, or AUDIT_KEY is another one than then',
  'no-end':
    'is the last, but the sealed end is gone (an audit from before there were seals gets one at the next start)',
  'sealed-again': 'sealed the audit anew: the sealed end before it had been removed',
  'receipt-without-entry': 'is missing: a receipt in a conversation names it',
  'receipt-differs': 'and its receipt in the conversation do not say the same',
  'look-without-receipt': 'records a look, but its receipt is gone from the conversation',
};

const describeFault = (fault: AuditFault): string => {
  const where = 'conversationId' in fault ? ` (conversation ${fault.conversationId})` : '';
  return `  entry ${fault.atNumber} ${PROBLEMS[fault.fault]}${where}`;
};

const count = (entries: number): string => `${entries} ${entries === 1 ? 'entry' : 'entries'}`;

/** One line for a studio whose audit holds; for one that does not, also a line for each fault. */
export const describeVerdict = ({ studio, entries, sealedLater, faults }: StudioVerdict): string => {
  const since = sealedLater > 0 ? `; the first ${sealedLater} sealed only with entry ${sealedLater + 1}` : '';
  if (faults.length === 0) return `✓ ${studio.name}: ${count(entries)}, intact${since}`;
  return [`✗ ${studio.name} (${studio.id}): ${count(entries)}, NOT intact`, ...faults.map(describeFault)].join('\n');
};
