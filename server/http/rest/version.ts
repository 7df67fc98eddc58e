import { version } from '@/package.json';

/** Of the product, as `/api/health` and the API document tell it. */
export const VERSION: string = version;
