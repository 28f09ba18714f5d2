import { parseArgs } from 'node:util';
import type { Arguments, Command } from './command';
import { FLAG, TEXT } from './command';

const GLOBAL = { registry: TEXT, user: TEXT, json: FLAG, help: FLAG } as const;

export type Parsed = { readonly command: Command; readonly args: Arguments };

/** The command whose words begin the line, with its options; a sentence where the line is not understood. */
export function parseLine(commands: readonly Command[], line: readonly string[]): Parsed | { readonly wrong: string } {
  const command = commands.find(({ words }) => words.split(' ').every((word, index) => line[index] === word));
  if (command === undefined) return { wrong: `orden desconocida: ${line.slice(0, 2).join(' ') || '(ninguna)'}` };
  try {
    const { values, positionals } = parseArgs({
      args: line.slice(command.words.split(' ').length),
      options: { ...GLOBAL, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    return { command, args: argumentsOf(values, positionals) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function argumentsOf(values: Readonly<Record<string, unknown>>, words: readonly string[]): Arguments {
  const all = (option: string) => [values[option]].flat().filter((value) => typeof value === 'string');
  return { words, all, text: (option) => all(option)[0], flag: (option) => values[option] === true };
}
