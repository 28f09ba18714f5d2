import type { Arguments, Call, Command, Outcome } from '../command';
import { onRegistry, withWord } from '../shapes';

type Parts = {
  readonly words: string;
  readonly usage: string;
  readonly options?: NonNullable<Command['options']>;
  readonly run: (assembly: string, args: Arguments, call: Call) => Promise<Outcome>;
};

/** A command whose first word is the code of an assembly. */
export const onAssembly = (parts: Parts): Command =>
  onRegistry({
    ...parts,
    usage: `ASAMBLEA ${parts.usage}`.trim(),
    run: (args, call) => withWord(args, 'el código de la asamblea', (assembly) => parts.run(assembly, args, call)),
  });
