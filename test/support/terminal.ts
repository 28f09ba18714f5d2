import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtTerminal } from './builtTerminal';

export type Said = {
  readonly status: number | null;
  readonly json: unknown;
  readonly text: string;
  readonly error: string;
};
/** Who types, on which day the office believes to be, and whether a registry is at hand. */
export type Seat = {
  readonly user?: string;
  readonly passphrase?: string;
  readonly today?: string;
  readonly newPassphrase?: string;
  readonly recoveryCode?: string;
  readonly registry?: boolean;
};

type Line = string | readonly string[];

export const PASSPHRASE = 'tres cóndores del Perú';

/** The first user on another day, and somebody else by the passphrase that tests give them. */
export const day = (today: string): Seat => ({ today });
export const seatOf = (user: string, today: string) => ({ user, passphrase: `una frase de ${user}`, today });

/** The built command line, typed in a folder of its own; every line is a process of its own, as in a real terminal. */
export async function openTerminal() {
  const folder = mkdtempSync(join(tmpdir(), 'juntos-terminal-'));
  const script = await builtTerminal();
  const run = (
    line: readonly string[],
    { user, passphrase = PASSPHRASE, today = '2026-04-15', newPassphrase, recoveryCode, registry = true }: Seat = {},
  ) => {
    const done = spawnSync(process.execPath, [script, ...line, ...(user === undefined ? [] : ['--user', user])], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        INIT_CWD: folder, // npm sets it to where npm was called
        JUNTOS_PASSPHRASE: passphrase,
        JUNTOS_TODAY: today,
        ...(registry ? { JUNTOS_REGISTRY: 'registro.db' } : {}),
        ...(recoveryCode === undefined ? {} : { JUNTOS_RECOVERY_CODE: recoveryCode }),
        ...(newPassphrase === undefined ? {} : { JUNTOS_NEW_PASSPHRASE: newPassphrase }),
      },
    });
    return { status: done.status, text: done.stdout, error: done.stderr };
  };
  /** One line for machines: words as typed, separated by spaces, or as a list where a word has spaces. */
  const ask = (line: Line, seat?: Seat): Said => {
    const words = typeof line === 'string' ? line.split(' ') : line;
    const done = run([...words, '--json'], seat);
    return { ...done, json: done.text === '' ? undefined : (JSON.parse(done.text) as unknown) };
  };
  return {
    folder,
    place: (...parts: string[]) => join(folder, ...parts),
    /** One line for people. */
    run,
    ask,
    /** A line that has to succeed, and what it answers. */
    done<Answer>(line: Line, seat?: Seat): Answer {
      const { status, json, text, error } = ask(line, seat);
      if (status !== 0) throw new Error(`${String(line)}: ${error}${text}`);
      return json as Answer; // the shapes are what the assertions are about
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
export type Terminal = Awaited<ReturnType<typeof openTerminal>>;
