import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const lines = (count: number) => 'export const a = [\n'.concat('  1,\n'.repeat(count - 2), '];\n');
const longFunction = (count: number) => `export const f = () => {\n${'  f();\n'.repeat(count - 2)}};\n`;

const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['consistent-type-definitions', 'src/a.ts', 'export interface A { readonly a: 1 }\n'],
  ['no-default-export', 'src/b.ts', 'export default 1;\n'],
  ['no-explicit-any', 'src/c.ts', 'export const a = (b: any) => String(b);\n'],
  ['max-lines', 'src/d.ts', lines(301)],
  ['max-lines-per-function', 'src/e.ts', longFunction(51)],
  ['max-lines-per-function', 'src/E.tsx', longFunction(81)],
  ['no-restricted-imports', 'src/shared/domain/a.ts', `import { z } from 'zod';\nexport const a = z;\n`],
  ['no-restricted-imports', 'src/shared/contract/a.ts', `import { app } from 'electron';\nexport const a = app;\n`],
  [
    'no-restricted-imports',
    'src/main/backend/a.ts',
    `import { ipcMain } from 'electron';\nexport const a = ipcMain;\n`,
  ],
  [
    'no-restricted-imports',
    'src/renderer/a.ts',
    `import { ipcRenderer } from 'electron';\nexport const a = ipcRenderer;\n`,
  ],
  ['no-restricted-imports', 'src/preload/a.ts', `import { ipcMain } from 'electron';\nexport const a = ipcMain;\n`],
  [
    'no-restricted-imports',
    'src/main/shell/a.ts',
    `import { ipcRenderer } from 'electron';\nexport const a = ipcRenderer;\n`,
  ],
  ['no-restricted-globals', 'src/shared/domain/b.ts', 'export const a = () => process.pid;\n'],
];

const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['some.config.ts', 'export default 1;\n'],
  ['src/f.ts', lines(300)],
  ['src/g.ts', longFunction(50)],
  ['src/G.tsx', longFunction(80)],
  ['test/h.ts', longFunction(120)],
  ['src/preload/b.ts', `import { ipcRenderer } from 'electron';\nexport const a = ipcRenderer;\n`],
  ['src/main/shell/b.ts', `import { ipcMain } from 'electron';\nexport const a = ipcMain;\n`],
];

describe('the lint', () => {
  let folder: string;
  let found: readonly string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lint-'));
    cpSync(join(project, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [file, text] of [...PLANTED.map(([, ...planted]) => planted), ...ALLOWED]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    found = lint(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(PLANTED)('%s fails in %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it.each(ALLOWED)('nothing is said of %s', (file) => {
    expect(found.filter((fault) => fault.endsWith(` ${file}`))).toEqual([]);
  });
});

type Report = { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };

/** Each fault as `rule file`. */
function lint(folder: string): readonly string[] {
  const program = join(project, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as Report;
  return diagnostics.map(({ code, filename }) => {
    const rule = /\(([\w/-]+)\)/.exec(code)?.[1] ?? code;
    return `${rule} ${filename.replaceAll('\\', '/')}`;
  });
}
