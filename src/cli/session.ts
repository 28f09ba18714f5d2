import type { Problem } from '@shared/contract/problems';
import { problemSentence } from '@shared/messages/problems';
import type { JobContext } from '../main/backend/jobs/job';
import { dispatch } from '../main/backend/handlers';
import { startEngine } from '../main/backend/startEngine';
import { nodeReaderHost } from '../main/backend/workbooks/reading/readerHost';
import { problem, usage, type Arguments, type Call, type Outcome } from './command';
import type { Parsed } from './parse';
import { programs, resolvePath } from './paths';

/** Runs a command on the registry it names, signed in as the user it names; what was opened is closed again. */
export async function runCommand({ command, args }: Parsed): Promise<Outcome> {
  const { readerFile, writerFile } = programs();
  const engine = startEngine({
    registryFile: registryFileIn(args),
    readerHost: nodeReaderHost(readerFile),
    writerFile,
    kept: 'atClosing',
  });
  const job = terminalJob();
  const call = ((name, input) => dispatch(engine, name, input, job)) as Call; // the contract types what dispatch answers
  if (command.registry === 'open' || (command.registry === 'named' && namedIn(args) !== undefined)) {
    if (!process.env['JUNTOS_PASSPHRASE']) return usage(NO_PASSPHRASE);
    const refused = await signIn(call, args.text('user'), registryFileIn(args));
    if (refused !== undefined) return problem(refused);
  }
  try {
    return await command.run(args, call);
  } finally {
    await warnOfDamage(call);
    await call('registry.lock', {});
  }
}

/** What could be read of a damaged registry was read: whoever goes on with it must know. */
async function warnOfDamage(call: Call): Promise<void> {
  const look = await call('registry.look', {});
  if (!look.ok || look.value.damage === null) return; // locked, absent or sound
  process.stderr.write(`${problemSentence({ code: 'registry-damaged', detail: look.value.damage })}\n`);
}

const NO_PASSPHRASE = 'ponga la frase de contraseña en JUNTOS_PASSPHRASE';

export const registryFileIn = (args: Arguments) => resolvePath(namedIn(args) ?? 'registro.db');
const namedIn = (args: Arguments) => args.text('registry') ?? process.env['JUNTOS_REGISTRY'];

/** The first user where none is named; the passphrase comes from the environment, never from the line. */
async function signIn(call: Call, named: string | undefined, path: string): Promise<Problem | undefined> {
  const described = await call('registry.describe', {});
  if (!described.ok) return described.problem;
  if (described.value.state === 'absent') return { code: 'registry-absent', path };
  const userName = named ?? described.value.users[0] ?? '';
  const unlocked = await call('registry.unlock', { userName, passphrase: process.env['JUNTOS_PASSPHRASE'] ?? '' });
  return unlocked.ok ? undefined : unlocked.problem;
}

/** Ctrl+C cancels what runs, so that nothing is left half done; progress is shown where a person looks on. */
function terminalJob(): JobContext {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return { signal: stop.signal, report: process.stderr.isTTY ? showProgress : () => undefined };
}

function showProgress(done: number, total: number, label = ''): void {
  const ended = total > 0 && done >= total;
  process.stderr.write(`\r${label} ${done}${total > 0 ? ` / ${total}` : ''}   ${ended ? '\n' : ''}`);
}
