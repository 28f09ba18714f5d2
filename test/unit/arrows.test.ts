import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as ICruiseOptions['ruleSet'] & {
  options: ICruiseOptions;
};

const PLANTED: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['domain-knows-nothing', 'src/shared/domain/a.ts', 'node:fs'],
  ['domain-knows-nothing', 'src/shared/domain/b.ts', 'zod'],
  ['domain-knows-nothing', 'src/shared/domain/c.ts', '../contract/free'],
  ['contract-knows-the-domain', 'src/shared/contract/a.ts', 'knex'],
  ['contract-knows-the-domain', 'src/shared/contract/b.ts', '../messages/free'],
  ['contract-knows-the-domain', 'src/shared/contract/c.ts', 'node:path'],
  ['messages-know-contract-and-domain', 'src/shared/messages/a.ts', '../../main/backend/free'],
  ['renderer-knows-no-engine', 'src/renderer/src/a.ts', '../../main/backend/free'],
  ['renderer-knows-no-engine', 'src/renderer/src/b.ts', 'electron'],
  ['renderer-knows-no-engine', 'src/renderer/src/c.ts', 'exceljs'],
  ['renderer-knows-no-node', 'src/renderer/src/d.ts', 'node:fs'],
  ['features-do-not-know-each-other', 'src/renderer/src/features/payments/a.ts', '../households/free'],
  ['ui-knows-no-feature', 'src/renderer/src/ui/a.ts', '../features/households/free'],
  ['backend-knows-no-window', 'src/main/backend/a.ts', 'electron'],
  ['backend-knows-no-window', 'src/main/backend/b.ts', '../shell/free'],
  ['backend-knows-no-window', 'src/main/backend/c.ts', '../../renderer/src/free'],
  ['backend-is-free-of-react', 'src/main/backend/d.ts', 'react'],
  ['generator-knows-the-domain', 'src/generator/a.ts', '../main/backend/free'],
  ['generator-knows-the-domain', 'src/generator/b.ts', 'node:crypto'],
  ['facilities-know-only-workbooks', 'src/facilities/a.ts', '../shared/domain/free'],
  ['product-knows-no-facility', 'src/main/backend/e.ts', '../../facilities/free'],
  ['cli-knows-backend-and-shared', 'src/cli/a.ts', '../main/shell/free'],
  ['cli-knows-backend-and-shared', 'src/cli/b.ts', 'knex'],
  ['shell-knows-the-contract', 'src/main/shell/a.ts', '../backend/free'],
  ['shell-knows-the-contract', 'src/main/shell/b.ts', 'knex'],
  ['shell-knows-the-contract', 'src/main/shell/c.ts', '../../shared/domain/free'],
  ['start-knows-the-shell', 'src/main/index.ts', './backend/free'],
  ['preload-knows-electron', 'src/preload/a.ts', '../shared/contract/free'],
  ['preload-knows-electron', 'src/preload/b.ts', 'node:fs'],
  ['migrations-know-no-app', 'migrations/a.ts', '../src/shared/domain/free'],
  ['product-knows-no-test', 'src/cli/c.ts', '../../test/free'],
  ['nothing-missing', 'src/cli/d.ts', './absent'],
];

/** Imports that the arrows allow, so that a rule that forbids everything fails too. */
const ALLOWED: readonly (readonly [file: string, imports: string])[] = [
  ['src/shared/domain/ok.ts', 'fastest-levenshtein'],
  ['src/shared/contract/ok.ts', '../domain/free'],
  ['src/shared/contract/okToo.ts', 'zod'],
  ['src/shared/messages/ok.ts', '../contract/free'],
  ['src/renderer/src/ok.ts', '../../shared/messages/free'],
  ['src/renderer/src/features/payments/ok.ts', '../../ui/free'],
  ['src/main/backend/ok.ts', 'knex'],
  ['src/main/backend/okToo.ts', 'node:fs'],
  ['src/cli/ok.ts', '../main/backend/free'],
  ['src/generator/ok.ts', '../shared/domain/free'],
  ['src/facilities/ok.ts', 'exceljs'],
  ['src/main/shell/ok.ts', '../../shared/contract/free'],
  ['src/main/shell/okToo.ts', 'node:path'],
  ['src/preload/ok.ts', 'electron'],
];

const FREE = [
  'src/shared/domain/free.ts',
  'src/shared/contract/free.ts',
  'src/shared/messages/free.ts',
  'src/main/backend/free.ts',
  'src/facilities/free.ts',
  'src/main/shell/free.ts',
  'src/renderer/src/free.ts',
  'src/renderer/src/ui/free.ts',
  'src/renderer/src/features/households/free.ts',
  'test/free.ts',
];

describe('the arrows', () => {
  let folder: string;
  let drawn: ReadonlySet<string>;

  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'arrows-'));
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
    cpSync(join(project, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    for (const file of FREE) plant(file, 'export const free = 1;\n');
    for (const [, file, imports] of PLANTED) plant(file, `import '${imports}';\n`);
    for (const [file, imports] of ALLOWED) plant(file, `import '${imports}';\n`);
    plant('src/cli/circleA.ts', `import { b } from './circleB';\nexport const a = () => b;\n`);
    plant('src/cli/circleB.ts', `import { a } from './circleA';\nexport const b = () => a;\n`);
    drawn = await violations(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(PLANTED)('%s fails for %s importing %s', (rule, file) => {
    expect(drawn).toContain(`${rule} ${file}`);
  });

  it('no-circles fails for two modules that import each other', () => {
    expect(drawn).toContain('no-circles src/cli/circleA.ts');
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect([...drawn].filter((violation) => violation.endsWith(` ${file}`))).toEqual([]);
  });
});

async function violations(baseDir: string): Promise<ReadonlySet<string>> {
  const { options, ...ruleSet } = config;
  const { output } = await cruise(['src', 'migrations'], {
    ...options,
    ruleSet,
    baseDir,
    validate: true,
    tsConfig: { fileName: join(baseDir, 'tsconfig.json') },
  });
  if (typeof output === 'string') throw new Error(output);
  return new Set(output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
}
