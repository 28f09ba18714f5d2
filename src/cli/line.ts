import { problemSentence } from '@shared/messages/problems';
import type { Outcome } from './command';
import { commands } from './commands';
import { parseLine, type Parsed } from './parse';
import { runCommand } from './session';

// The zip library inside exceljs still calls Buffer(); a person at a terminal can do nothing about it.
process.noDeprecation = true;

const EXIT = { done: 0, refused: 1, usage: 2 } as const;

const HELP = ['--help', '-h', 'help'];

/** Runs a line as typed and sets the exit status. */
export async function runLine(line: readonly string[]): Promise<void> {
  try {
    process.exitCode = await statusOf(line);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = EXIT.refused;
  }
}

async function statusOf(line: readonly string[]): Promise<number> {
  if (HELP.includes(line[0] ?? '')) return showUsage([], '');
  const parsed = parseLine(commands, line);
  if ('wrong' in parsed || parsed.args.flag('help')) return showUsage(line, 'wrong' in parsed ? parsed.wrong : '');
  return print(await runCommand(parsed), parsed);
}

function showUsage(line: readonly string[], wrong: string): number {
  const near = commands.filter(({ words }) => words.split(' ')[0] === line[0]);
  const lines = (near.length > 0 ? near : commands).map(({ words, usage }) => `  juntos ${words} ${usage}`.trimEnd());
  const general =
    'Opciones de todas: --registry ARCHIVO  --user NOMBRE  --json. La frase de contraseña va en JUNTOS_PASSPHRASE.';
  process.stderr.write([...(wrong ? [wrong] : []), 'Uso:', ...lines, general, ''].join('\n'));
  return wrong ? EXIT.usage : EXIT.done;
}

function print(outcome: Outcome, { args, command }: Parsed): number {
  if (outcome.kind === 'usage') {
    process.stderr.write(`${outcome.text}\nUso: juntos ${command.words} ${command.usage}\n`);
    return EXIT.usage;
  }
  if (outcome.kind === 'problem') {
    const message = problemSentence(outcome.problem);
    if (args.flag('json')) writeLine(JSON.stringify({ code: outcome.problem.code, message, problem: outcome.problem }));
    else process.stderr.write(`${message} [${outcome.problem.code}]\n`);
    return EXIT.refused;
  }
  writeLine(args.flag('json') ? JSON.stringify(outcome.json) : outcome.text);
  return EXIT[outcome.kind];
}

// Whoever reads may stop before the end (`| head`): that is no fault.
process.stdout.on('error', () => process.exit());

const writeLine = (text: string) => process.stdout.write(`${text}\n`);
