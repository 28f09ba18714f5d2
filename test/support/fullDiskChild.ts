import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import type { Analysis } from '@shared/contract/imports';
import { ulid } from 'ulid';
import { createDispatch, type Handlers } from '../../src/main/backend/dispatch';
import { createEngine } from '../../src/main/backend/engine';
import { backupHandlers } from '../../src/main/backend/handlers/backups';
import { catalogHandlers } from '../../src/main/backend/handlers/catalogs';
import { attachmentHandlers } from '../../src/main/backend/handlers/attachments';
import { householdHandlers } from '../../src/main/backend/handlers/households';
import { importHandlers } from '../../src/main/backend/handlers/imports';
import { packageHandlers } from '../../src/main/backend/handlers/packages';
import { registryHandlers } from '../../src/main/backend/handlers/registry';
import { quietJob } from '../../src/main/backend/jobs/job';
import { backupFolderOf } from '../../src/main/backend/registry/backups/folder';
import { readSum } from '../../src/main/backend/files/sha256';
import { readHere } from './workbookFiles';
import { FIRST_USER, TEST_PASSPHRASE, testSurroundings } from './backend';

/*
 * The backend on a disk of its own that is really full: first of all but nothing, then of a little less each time. Says
 * what each attempt came to, and what came to be once there was room.
 */
const [, , registryFile = '', path = '', step = '', exportStep = ''] = process.argv;
const disk = dirname(registryFile);
const stuffing = join(disk, 'lleno');
const surroundings = { ...testSurroundings(disk, { today: '2026-05-04' }), registryFile, newId: ulid };
const engine = createEngine(surroundings);
const dispatch = createDispatch({
  ...registryHandlers,
  ...backupHandlers,
  ...catalogHandlers,
  ...householdHandlers,
  ...importHandlers,
  ...attachmentHandlers,
  ...packageHandlers,
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

const out = join(disk, 'salida');
const EARLIER = 'what bore that name before';
const SCAN = Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(300_000)]);

/** What people take out of the registry, each with what shows that the file is whole. */
async function listExports() {
  const scan = join(disk, 'papel.pdf');
  writeFileSync(scan, SCAN);
  const subject = { household: 'H-0001' };
  const paper = await call('attachments.add', { subject, kind: 'EVIDENCE', file: { path: scan } });
  rmSync(scan);
  const { files } = (await call('imports.list', {})).value as { files: { id: string; name: string }[] };
  const { id } = paper.value as { id: string };
  const same = (bytes: Buffer) => (file: string) => readFileSync(file).equals(bytes);
  return [
    ['households.export', {}, async (file: string) => (await readHere(file)).ok],
    [
      'imports.save',
      { id: files.find(({ name }) => path.endsWith(name))?.id, what: 'original' },
      same(readFileSync(path)),
    ],
    ['attachments.save', { id }, same(SCAN)],
    ['packages.exportRegistry', { reach: 'FULL' }, isWholeZip],
    ['registry.backup', {}, (file: string) => readSum(file) === sha256(file)],
  ] as const;
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const isWholeZip = (file: string) => readFileSync(file).subarray(-22).readUInt32LE() === 0x06054b50; // its last record

/** Each of them over an earlier file, on a disk of so little and then a little more, until it is written. */
async function playExports() {
  const attempts: object[] = [];
  for (const [name, input, isWhole] of await listExports()) {
    const file = join(out, `${name}.out`);
    for (let left = 0; ; left += name === 'registry.backup' ? Number(step) : Number(exportStep)) {
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      writeFileSync(file, EARLIER);
      leave(left);
      const answer = said(await call(name, { ...input, file: { path: file } }));
      const isEarlier = readFileSync(file).equals(Buffer.from(EARLIER));
      const found = isEarlier ? 'earlier' : (await isWhole(file)) ? 'whole' : 'half';
      attempts.push({ name, left, answer, file: found, beside: readdirSync(out) });
      if (answer === 'ok') break;
    }
  }
  for (const made of [stuffing, out]) rmSync(made, { recursive: true });
  return attempts;
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
  const exports = await playExports();
  const after = [await call('backups.make', {}), await call('registry.check', {})];
  const sound = (after[1]?.value as { sound: boolean } | undefined)?.sound;
  const left = [disk, backupFolderOf(registryFile)].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder) : [],
  );
  process.send?.({ made, attempts, exports, after: after.map(said), sound, households: await households(), left });
  await engine.session?.close();
}

void play();
