import { parseArgs } from 'node:util';
import type { Arguments, Command } from './command';
import { FLAG, TEXT } from './command';

const GLOBAL = { registry: TEXT, user: TEXT, json: FLAG, help: FLAG } as const;

export type Parsed = { readonly command: Command; readonly args: Arguments };

/** The command whose words come first, options apart, with its options; a sentence where the line is not understood. */
export function parseLine(commands: readonly Command[], line: readonly string[]): Parsed | { readonly wrong: string } {
  const said = wordsIn(line);
  const command = commands.find(({ words }) => words.split(' ').every((word, index) => said[index]?.value === word));
  if (command === undefined) {
    const typed = said.slice(0, 2).map(({ value }) => value);
    return { wrong: `orden desconocida: ${typed.join(' ') || '(ninguna)'}` };
  }
  const own = said.slice(0, command.words.split(' ').length).map(({ index }) => index);
  try {
    const { values, positionals } = parseArgs({
      args: line.filter((_word, index) => !own.includes(index)),
      options: { ...GLOBAL, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    return { command, args: argumentsOf(values, positionals) };
  } catch (error) {
    return { wrong: wrongOption(error) };
  }
}

/** Node tells it in English. */
function wrongOption(error: unknown): string {
  if (!(error instanceof TypeError)) throw error;
  const [, option = ''] = /'(-[^' ]*)/.exec(error.message) ?? [];
  if (error.message.startsWith('Unknown option')) return `opción desconocida: ${option}`;
  return error.message.includes('does not take')
    ? `la opción ${option} no lleva un valor`
    : `la opción ${option} pide un valor después de ella`;
}

/** Options of all commands may also stand before the words. */
function wordsIn(line: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...line],
    options: GLOBAL,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return tokens.filter((token) => token.kind === 'positional');
}

function argumentsOf(values: Readonly<Record<string, unknown>>, words: readonly string[]): Arguments {
  const all = (option: string) => [values[option]].flat().filter((value) => typeof value === 'string');
  return { words, all, text: (option) => all(option)[0], flag: (option) => values[option] === true };
}
