import { isPeriod, type Period } from '@shared/domain/calendar';
import type { FilePath } from '@shared/contract/values';
import { TEXT, usage, type Arguments, type Call, type Command, type Outcome } from './command';
import { resolvePath } from './paths';

type Parts<Run> = Pick<Command, 'words' | 'usage' | 'options'> & { readonly run: Run };

/** A command on an open registry. */
export const onRegistry = ({ words, usage: line, options, run }: Parts<Command['run']>): Command => ({
  words,
  usage: line,
  registry: 'open',
  run,
  ...(options === undefined ? {} : { options }),
});

/** A command whose first word is a bimester. */
export const onPeriod = (parts: Parts<(period: Period, args: Arguments, call: Call) => Promise<Outcome>>): Command =>
  onRegistry({
    ...parts,
    usage: `BIMESTRE ${parts.usage}`.trim(),
    run: async (args, call) => {
      const [word = ''] = args.words;
      return isPeriod(word) ? parts.run(word, args, call) : usage('indique el bimestre, por ejemplo 2026-B3');
    },
  });

/** The place that `--out` names, for a command that writes a file or a folder. */
export const OUT = { out: TEXT } as const;
/** The same for a package: `--part-bytes` for sticks that take no large file. */
export const PACKAGE_OUT = { ...OUT, 'part-bytes': TEXT } as const;
export const intoPackage = (args: Arguments, write: (target: PackagePlace) => Promise<Outcome>) => {
  const partBytes = args.text('part-bytes');
  return intoOut(args, (file) => write({ file, ...(partBytes === undefined ? {} : { partBytes: Number(partBytes) }) }));
};
type PackagePlace = { readonly file: FilePath; readonly partBytes?: number };
export async function intoOut(
  args: Arguments,
  write: (target: FilePath, out: string) => Promise<Outcome>,
  otherwise?: string,
): Promise<Outcome> {
  const out = args.text('out') ?? otherwise;
  return out === undefined ? usage('falta --out') : write({ path: resolvePath(out) }, out);
}

/** The first word, where a command cannot do without it. */
export async function withWord(
  args: Arguments,
  what: string,
  run: (word: string) => Promise<Outcome>,
): Promise<Outcome> {
  const [word] = args.words;
  return word === undefined ? usage(`indique ${what}`) : run(word);
}
