import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '@/scripts/run';
import { openApiDocument } from '@/server/http/rest/open-api';
import { REST_ROUTES } from '@/server/http/rest/routes';
import { VERSION } from '@/server/http/rest/version';

const FILE = path.join(ROOT, 'docs/api/openapi.json');

const written = () => (fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '');

const main = (check: boolean): number => {
  const document = `${JSON.stringify(openApiDocument(REST_ROUTES, VERSION), null, 2)}\n`;
  if (check) {
    if (written() === document) return 0;
    console.error(
      'docs/api/openapi.json does not say what the code does. Write it anew: node --import tsx scripts/openapi.ts',
    );
    return 1;
  }
  fs.mkdirSync(path.dirname(FILE), { recursive: true });
  fs.writeFileSync(FILE, document);
  return 0;
};

process.exitCode = main(process.argv.includes('--check'));
