/** Seals the audit of the server under test. */
export const AUDIT_KEY = 'only-for-the-end-to-end-audit-0123456789';
