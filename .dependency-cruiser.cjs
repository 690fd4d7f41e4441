// Who may import whom; the reasons are in docs/architecture.md. Every rule here has a planted fault in
// test/house/boundaries.test.ts that must be reported under the rule's name.

const err = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Only `file` may import the package; tests may too, since they compare us with the original. */
const wrapped = (name, pkg, where) =>
  err(
    name,
    `${pkg} is met at one place, so that it can be replaced there.`,
    { path: '^(engine|adapters|emulators|designer)/', pathNot: where },
    { path: `node_modules/${pkg}/` },
  );

const layers = [
  err(
    'contracts-are-leaves',
    'Contracts state what the core needs; they import nothing.',
    { path: '^engine/contracts/' },
    { pathNot: '^engine/contracts/' },
  ),
  err(
    'core-is-pure',
    'The core runs in browser, box and cloud.',
    { path: '^engine/core/' },
    {
      pathNot: [
        '^engine/(core|contracts)/',
        'node_modules/(xstate|jsonc-parser|intl-messageformat|@formatjs|saxes)/',
      ],
    },
  ),
  err(
    'hosts-stay-generic',
    'A host never names a vendor.',
    { path: '^engine/hosts/' },
    { path: '^(adapters|designer|engine/bin)/' },
  ),
  err(
    'hosts-are-islands',
    'Shared host code lives in engine/hosts/kit.',
    { path: '^engine/hosts/([^/]+)/' },
    { path: '^engine/hosts/', pathNot: '^engine/hosts/($1|kit)/' },
  ),
  err(
    'adapters-know-contracts-only',
    'An adapter knows nothing of flows or hosts.',
    { path: '^adapters/' },
    { path: ['^engine/(?!contracts/)', '^designer/'] },
  ),
  err(
    'adapters-are-islands',
    'Adapters share code through adapters/kit only.',
    { path: '^adapters/([^/]+/[^/]+)/' },
    { path: '^adapters/', pathNot: ['^adapters/$1/', '^adapters/kit/'] },
  ),
  err(
    'emulators-know-nothing-of-us',
    'An emulator is written from the vendor documents: what it shared with an adapter could be wrong in both.',
    { path: '^emulators/' },
    { path: '^(engine|adapters|designer|scripts)/' },
  ),
  err(
    'emulators-are-islands',
    'Emulators share code through emulators/kit only.',
    { path: '^emulators/([^/]+)/' },
    { path: '^emulators/', pathNot: ['^emulators/$1/', '^emulators/kit/'] },
  ),
  err(
    'emulators-stand-apart',
    'The command starts emulators and tests turn their knobs; nothing else leans on them.',
    { pathNot: '^(emulators|engine/bin|test)/' },
    { path: '^emulators/' },
  ),
  err(
    'designer-reuses-core',
    'The designer uses core and contracts, nothing else of the server.',
    { path: '^designer/' },
    { path: ['^engine/(?!core/|contracts/)', '^adapters/'] },
  ),
  err(
    'designer-model-without-react',
    'The flow-to-graph model and the changes of a flow are tested without a browser.',
    { path: '^designer/src/(model|draft)/' },
    { path: 'node_modules/(react|react-dom|@xyflow|@mantine)/' },
  ),
  err(
    'no-node-in-browser-code',
    'No Node built-in may reach the browser bundle.',
    { path: '^(engine/(core|contracts)|designer/src)/' },
    { dependencyTypes: ['core'] },
  ),
  err(
    'bin-is-the-root',
    'Only tests may import a composition root.',
    { pathNot: '^(engine/bin|test)/' },
    { path: '^engine/bin/' },
  ),
  err(
    'code-never-imports-tests',
    'Test helpers stay in test/.',
    { pathNot: '^test/' },
    { path: '^test/' },
  ),
  err('no-cycles', 'A cycle hides a missing module.', {}, { circular: true }),
];

const data = [
  err(
    'flows-are-data',
    'Code takes flows and sites from disk or over HTTP, so that an operator can bring his own.',
    { pathNot: '^(test|designer)/' },
    { path: '^(flows|sites)/' },
  ),
  err(
    'scripts-need-nothing',
    'Scripts run before anything is installed; only what nobody runs then may need a package.',
    { path: '^scripts/', pathNot: '^scripts/(generate-validators|take-pictures)\\.mjs$' },
    { pathNot: '^scripts/', dependencyTypesNot: ['core'] },
  ),
];

const packages = [
  wrapped('xstate-in-one-file', 'xstate', '^engine/core/compile/xstate\\.ts$'),
  wrapped(
    'jsonc-in-two-files',
    'jsonc-parser',
    '^(engine/core/flow/jsonc|designer/src/draft/json-edit)\\.ts$',
  ),
  wrapped(
    'message-format-in-one-file',
    '(intl-messageformat|@formatjs)',
    '^engine/core/texts/message-format\\.ts$',
  ),
  wrapped('saxes-in-one-file', 'saxes', '^engine/core/import/parse-xml\\.ts$'),
  wrapped('metrics-in-one-file', 'prom-client', '^engine/hosts/http/prometheus\\.ts$'),
  wrapped('traces-in-one-file', '@opentelemetry', '^engine/bin/open-telemetry\\.ts$'),
  wrapped(
    'csv-in-two-readers',
    'csv-parse',
    '^engine/bin/(settlement-csv|members/read-member-list)\\.ts$',
  ),
  wrapped('libsql-in-embedded-only', 'libsql', '^engine/hosts/embedded/'),
  wrapped('fastify-in-http-only', '(fastify|@fastify)', '^engine/(hosts/http|bin)/'),
  wrapped(
    'serialport-in-one-file',
    'serialport',
    '^adapters/terminals/payter-psp/transport/open-serial\\.ts$',
  ),
  wrapped('ocpp-rpc-in-chargers-only', 'ocpp-rpc', '^adapters/chargers/'),
];

module.exports = {
  forbidden: [...layers, ...data, ...packages],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
