// The arrows of ARCHITECTURE.md: what is not allowed here fails `npm run arrows`.
// test/unit/arrows.test.ts shows each of them fail on a planted violation.
const DOMAIN = '^src/shared/domain/';
const CONTRACT = '^src/shared/contract/';
const MESSAGES = '^src/shared/messages/';
const BACKEND = '^src/main/backend/';
const SHELL = '^src/main/shell/';
const CLI = '^src/cli/';
const PRELOAD = '^src/preload/';
const RENDERER = '^src/renderer/';
const GENERATOR = '^src/generator/';
const FACILITIES = '^src/facilities/';

const named = (...packages) => packages.map((name) => `(^|node_modules/)${name}(/|$)`);
const ELECTRON = named('electron');
/** What only Node, Electron or the database needs. */
const ENGINE = [...ELECTRON, ...named('knex', 'better-sqlite3', 'exceljs', 'yauzl', 'saxes', 'yazl')];

const rule = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to });
/** Code in `from` may reach only `allowed`; the modules of Node are reached by none of these. */
const only = (name, from, ...allowed) => rule(name, from, { pathNot: allowed });
/** The same for code that lives on Node. */
const onlyOnNode = (name, from, ...allowed) => rule(name, from, { pathNot: allowed, dependencyTypesNot: ['core'] });
/** Code in `from` may not reach `refused`. */
const never = (name, from, ...refused) => rule(name, from, { path: refused });

module.exports = {
  forbidden: [
    only('domain-knows-nothing', DOMAIN, DOMAIN, ...named('fastest-levenshtein')),
    only('contract-knows-the-domain', CONTRACT, CONTRACT, DOMAIN, ...named('zod')),
    only('messages-know-contract-and-domain', MESSAGES, MESSAGES, CONTRACT, DOMAIN),
    never(
      'renderer-knows-no-engine',
      RENDERER,
      '^src/(main|preload|cli|generator)/',
      '^(migrations|bench|test)/',
      ...ENGINE,
    ),
    rule('renderer-knows-no-node', RENDERER, { dependencyTypes: ['core'] }),
    rule('features-do-not-know-each-other', '^src/renderer/src/features/([^/]+)/', {
      path: '^src/renderer/src/features/',
      pathNot: '^src/renderer/src/features/$1/',
    }),
    never('ui-knows-no-feature', '^src/renderer/src/ui/', '^src/renderer/src/(features|app)/', '^src/renderer/src/api'),
    never(
      'backend-knows-no-window',
      BACKEND,
      '^src/(renderer|preload|cli|generator)/',
      SHELL,
      '^src/main/index',
      ...ELECTRON,
    ),
    never('backend-is-free-of-react', BACKEND, ...named('react', 'react-dom')),
    only('generator-knows-the-domain', GENERATOR, GENERATOR, DOMAIN),
    onlyOnNode('facilities-know-only-workbooks', FACILITIES, FACILITIES, ...named('exceljs')),
    never('product-knows-no-facility', '^src/(shared|main|preload|renderer|generator)/', FACILITIES),
    never('cli-knows-backend-and-shared', CLI, '^src/(renderer|preload)/', SHELL, '^src/main/index', ...ENGINE),
    onlyOnNode('shell-knows-the-contract', SHELL, SHELL, CONTRACT, ...ELECTRON, ...named('electron-log', 'zod')),
    onlyOnNode('start-knows-the-shell', '^src/main/index', SHELL, ...ELECTRON),
    rule('preload-knows-electron', PRELOAD, { pathNot: [PRELOAD, ...ELECTRON], dependencyTypesNot: ['type-only'] }),
    rule('preload-takes-types-of-the-contract', PRELOAD, { pathNot: [PRELOAD, CONTRACT, ...ELECTRON] }),
    never('migrations-know-no-app', '^migrations/', '^src/', '^bench/', '^test/'),
    never('product-knows-no-test', '^src/', '^(test|bench|scripts)/'),
    rule('no-circles', '^(src|bench)/', { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('nothing-missing', '^(src|bench|migrations)/', { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
