import fs from 'node:fs';
import path from 'node:path';

/** Whether `address` names a file in public/. Asked while building. */
export const isPublicFile = (address: string): boolean => fs.existsSync(path.join(process.cwd(), 'public', address));
