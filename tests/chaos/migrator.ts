import { migrate } from '@/scripts/migrate';

/** Migrates the database it is given, after saying that it begins; to be killed meanwhile. */
process.send?.('begins');
await migrate(process.argv[2] ?? '');
process.disconnect?.();
