// Who may import whom. Each rule says what breaks without it; ARCHITECTURE.md has the picture.

const TESTS = '(^tests/|^e2e/|\\.test\\.tsx?$)';
/** Production code under a path, tests beside it excluded. */
const codeIn = (path) => ({ path, pathNot: TESTS });
const npm = (names) => `^node_modules/(${names})(/|$)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Lower tiers never import higher ones; they emit an event instead. */
const TIERS = [
  ['pictures'],
  ['identity', 'studios', 'artists', 'audit'],
  ['conversations', 'availability', 'attachments', 'safety'],
  ['messages'],
  ['bookings', 'oversight', 'inbox', 'moderation', 'campaigns', 'community'],
  ['accounts'],
  ['directory', 'notifications', 'reminders', 'calendar', 'webhooks', 'audit-views', 'analytics'],
];
const modules = (names) => `^server/domain/(${names.join('|')})/`;

const tierRules = TIERS.slice(0, -1).map((names, tier) =>
  forbid(
    `tier-${tier}-imports-nothing-higher`,
    `Tier ${tier} must stay usable without the tiers above it: emit an event instead.`,
    codeIn(modules(names)),
    { path: modules(TIERS.slice(tier + 1).flat()) },
  ),
);

const unlistedModule = forbid(
  'every-module-has-a-tier',
  'A new domain module must be given its place in TIERS of .dependency-cruiser.cjs.',
  codeIn('^server/domain/[^/]+/'),
  { path: '^server/domain/[^/]+/', pathNot: modules(TIERS.flat()) },
);

const reactorsAreLeaves = forbid(
  'nobody-imports-reactors',
  'Reactors hear events; whoever imports one has made it part of the write path.',
  { path: '^server/domain/', pathNot: `${TESTS}|${modules(TIERS.at(-1))}` },
  { path: modules(TIERS.at(-1)) },
);

/** `only` may import the package; for everybody else it is behind a port. */
const vendor = (name, packages, only) =>
  forbid(
    `only-a-driver-imports-${name}`,
    `Swapping ${name} must touch its driver only.`,
    { path: '^(app|components|contract|server)/', pathNot: `${TESTS}|${only}` },
    { path: npm(packages), dependencyTypesNot: ['type-only'] },
  );

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Files in a cycle can only be understood, tested and loaded together.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid(
      'no-missing-files',
      'The import leads nowhere.',
      { pathNot: '^\\.next/' },
      { couldNotResolve: true, pathNot: '\\.css$|^next-env|^\\.next|^bun:|^virtual:' },
    ),
    forbid(
      'product-imports-no-tooling',
      'Production code must run without tests, scripts and benchmarks.',
      codeIn('^(app|components|contract|i18n|server|sdk)/'),
      {
        path: '^(tests|e2e|scripts|bench|prisma/seed)/|\\.test\\.tsx?$',
      },
    ),

    forbid(
      'contract-imports-only-zod',
      'Browser, server and other programs all load the contract.',
      codeIn('^contract/'),
      {
        pathNot: '^contract/|^node_modules/(zod|temporal-polyfill)(/|$)',
      },
    ),
    forbid(
      'pages-import-no-server-code',
      'Pages reach the process by its handle in server/app.ts; anything else would load the server twice.',
      codeIn('^(app|components|i18n|proxy\\.ts)'),
      {
        path: '^server/',
        pathNot: '^server/app\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'pages-import-few-server-types',
      'The router and the handle are the only server types a page may know.',
      codeIn('^(app|components|i18n|proxy\\.ts)'),
      {
        path: '^server/',
        pathNot: '^server/(app|routers/root)\\.ts$',
      },
    ),
    forbid(
      'components-import-no-handle',
      'Components run in the browser; the handle exists in the process only.',
      codeIn('^components/'),
      {
        path: '^server/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid('components-import-no-routes', 'Routes use components, not the other way round.', codeIn('^components/'), {
      path: '^app/',
    }),
    forbid(
      'ui-has-no-product-words',
      'components/ui is the vocabulary everything else is said in.',
      codeIn('^components/ui/'),
      {
        path: '^(components/(?!ui/)|contract/(?!pictures/)|server/)',
      },
    ),
    forbid(
      'pages-see-no-prisma',
      'Rows never leave the server: pages use the views of contract/schemas.',
      codeIn('^(app|components|contract|i18n)/'),
      {
        path: `^server/db/|${npm('@prisma/.+|prisma|pg')}`,
      },
    ),

    forbid(
      'domain-imports-no-door',
      'Use cases must be callable without HTTP, tRPC, streams and jobs.',
      codeIn('^server/domain/'),
      {
        path: '^server/(http|routers|rest|realtime|jobs|channels|auth|main\\.ts|app\\.ts|trpc\\.ts)',
      },
    ),
    forbid(
      'domain-imports-no-framework',
      'A use case outlives the framework that calls it.',
      codeIn('^(server/domain|contract|sdk/client)/'),
      {
        path: npm('next|react|react-dom|@trpc/.+|next-auth|next-intl'),
      },
    ),
    forbid(
      'foundations-import-nothing-above',
      'db, events and platform carry the domain and know nothing of it.',
      codeIn('^server/(db|events|platform)/'),
      {
        path: '^server/(domain/[^/]+/|http|routers|rest|realtime|jobs|channels|auth|main\\.ts|app\\.ts|trpc\\.ts)',
      },
    ),
    forbid('channels-import-only-ports', 'An adapter translates; it decides nothing.', codeIn('^server/channels/'), {
      path: '^server/',
      pathNot: '^server/(channels|platform)/',
    }),
    forbid(
      'sdk-imports-only-the-frozen-api',
      'What other people run may only know what we promise not to change.',
      codeIn('^sdk/'),
      {
        path: '^(app|components|server|contract/(?!api/))',
      },
    ),
    forbid(
      'rules-are-pure',
      'A rule decides on what it is given; time, ids and rows come in as arguments.',
      { path: '(^|/)rules\\.ts$' },
      {
        pathNot: '^contract/|(^|/)rules\\.ts$|^server/domain/actor\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'contract-is-pure',
      'Nothing in the contract may read a clock, a file or the environment of a machine.',
      codeIn('^contract/'),
      {
        dependencyTypes: ['core'],
      },
    ),
    forbid(
      'only-db-builds-prisma',
      'One place decides how connections are made and how transactions end.',
      { path: '^(app|components|contract|server)/', pathNot: `${TESTS}|^server/db/` },
      {
        path: `^server/db/generated/|${npm('@prisma/.+|prisma')}`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    unlistedModule,
    ...tierRules,
    reactorsAreLeaves,

    vendor('pg', 'pg', '^server/(db|platform|main\\.ts)'),
    vendor('ioredis', 'ioredis', '^server/platform/'),
    vendor('nodemailer', 'nodemailer', '^server/platform/'),
    vendor('web-push', 'web-push', '^server/platform/'),
    vendor('pg-boss', 'pg-boss', '^server/platform/'),
    vendor('rate-limiter-flexible', 'rate-limiter-flexible', '^server/platform/'),
    vendor('argon2', '@node-rs/argon2', '^server/(auth|platform)/'),
    vendor('sharp', 'sharp', '^server/platform/'),
    vendor('ical-generator', 'ical-generator', '^server/platform/'),
    vendor('pino', 'pino', '^server/platform/'),
    vendor('uuidv7', 'uuidv7', '^server/platform/'),
    vendor('next-auth', 'next-auth', '^(server/auth|server/http|app|components)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|dist|server/db/generated/(?!client))' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
