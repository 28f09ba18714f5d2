import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Analysis } from '@shared/contract/imports';
import { ulid } from 'ulid';
import { createDispatch, type Handlers } from '../../src/main/backend/dispatch';
import { createEngine } from '../../src/main/backend/engine';
import { backupHandlers } from '../../src/main/backend/handlers/backups';
import { catalogHandlers } from '../../src/main/backend/handlers/catalogs';
import { householdHandlers } from '../../src/main/backend/handlers/households';
import { registryHandlers } from '../../src/main/backend/handlers/registry';
import { quietJob } from '../../src/main/backend/jobs/job';
import { backupFolderOf } from '../../src/main/backend/registry/backups/folder';
import { FIRST_USER, TEST_PASSPHRASE, testSurroundings } from './backend';

/*
 * The backend on a disk of its own that is really full: first of all but nothing, then of a little less each time. Says
 * what each attempt came to, and what came to be once there was room.
 */
const [, , registryFile = '', path = '', step = ''] = process.argv;
const disk = dirname(registryFile);
const stuffing = join(disk, 'lleno');
const surroundings = { ...testSurroundings(disk, { today: '2026-05-04' }), registryFile, newId: ulid };
const engine = createEngine(surroundings);
const dispatch = createDispatch({
  ...registryHandlers,
  ...backupHandlers,
  ...catalogHandlers,
  ...householdHandlers,
} as Handlers); // nothing else is asked here

type Answer = {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly problem?: { readonly code: string; readonly detail?: string };
};
const call = (name: string, input: object) => dispatch(engine, name, input, quietJob()) as Promise<Answer>;
const said = ({ ok, problem }: Answer) => (ok ? 'ok' : `${problem?.code ?? ''} ${problem?.detail ?? ''}`);

/** Leaves that many bytes of the disk. */
function leave(bytes: number): void {
  rmSync(stuffing, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(stuffing, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}

async function households(): Promise<number> {
  const row = await engine.session?.db('household').count<{ n: number }[]>('* as n');
  return row?.[0]?.n ?? 0;
}

async function play() {
  const user = { userName: FIRST_USER, passphrase: TEST_PASSPHRASE };
  const made = [await call('registry.unlock', user), await call('backups.make', {})].map(said);
  const analysis = (await call('households.analyse', { file: { path } })).value as Analysis; // what that route answers
  const attempts: object[] = [];
  for (let left = 0; ; left += Number(step)) {
    leave(left);
    const backup = said(await call('backups.make', {}));
    leave(left); // the log was emptied into the registry
    const apply = said(await call('households.apply', { analysisId: analysis.analysisId }));
    const { backups } = (await call('backups.list', {})).value as { backups: { state: string }[] };
    attempts.push({ left, backup, apply, households: await households(), states: backups.map(({ state }) => state) });
    if (apply === 'ok') break;
  }
  rmSync(stuffing);
  const after = [await call('backups.make', {}), await call('registry.check', {})];
  const sound = (after[1]?.value as { sound: boolean } | undefined)?.sound;
  const left = [disk, backupFolderOf(registryFile)].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder) : [],
  );
  process.send?.({ made, attempts, after: after.map(said), sound, households: await households(), left });
  await engine.session?.close();
}

void play();
