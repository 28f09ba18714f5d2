module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'shared/ knows neither Electron, Node, React nor the other layers',
      from: { path: '^src/shared' },
      to: {
        path: '^src/(main|preload|renderer)|^(electron|react|knex|better-sqlite3)$|^node:',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'renderer-no-main',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src/(main|preload)|node_modules/(electron|knex|better-sqlite3|exceljs|hucre)/' },
    },
    {
      name: 'main-no-renderer',
      severity: 'error',
      from: { path: '^src/(main|preload)' },
      to: { path: '^src/renderer|node_modules/(react|react-dom)/' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
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
