import { defineConfig } from 'prisma/config';

// The URL is only for developing migrations; applying them is scripts/migrate.ts, which needs no engine.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/none' },
});
