import { Prisma } from '@/server/db/generated/client';

/** Nothing at all in a column of JSON, which Prisma tells from a `null` written as JSON. */
export const NO_JSON = Prisma.DbNull;
