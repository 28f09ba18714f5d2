import { done, problem, TEXT, usage, type Arguments, type Command } from '../command';
import { programs, resolvePath } from '../paths';

/** District M of the size table. */
const HOUSEHOLDS = 900;
const SEED = 1;

const wholeNumber = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : Number(text));
const sizeIn = (args: Arguments) => ({
  households: wholeNumber(args.text('households'), HOUSEHOLDS),
  seed: wholeNumber(args.text('seed'), SEED),
});
const isSize = ({ households, seed }: ReturnType<typeof sizeIn>) =>
  Number.isInteger(households) && households > 0 && Number.isInteger(seed);
const WRONG_SIZE = '--households y --seed son números enteros';

// What plays is loaded by whoever plays: the words of a whole district and the library that writes workbooks.
export const demoCommands: readonly Command[] = [
  {
    words: 'generate',
    usage: '--households N --seed N --out CARPETA',
    options: { households: TEXT, seed: TEXT, out: TEXT },
    registry: 'none',
    run: async (args) => {
      const [size, out] = [sizeIn(args), args.text('out')];
      if (out === undefined || !isSize(size)) return usage(out === undefined ? 'falta --out' : WRONG_SIZE);
      const { generateDistrict } = await import('../../generator/district');
      const { writeDistrict } = await import('../demo/districtFiles');
      const files = await writeDistrict(generateDistrict(size), resolvePath(out));
      return done(files, `${size.households} hogares escritos en ${out}.`);
    },
  },
  {
    words: 'demo',
    usage: '[--households N] [--seed N] [--out CARPETA]',
    options: { households: TEXT, seed: TEXT, out: TEXT },
    registry: 'none',
    run: async (args) => {
      const size = sizeIn(args);
      if (!isSize(size)) return usage(WRONG_SIZE);
      const out = resolvePath(args.text('out') ?? 'demo-out');
      const { makeRoom } = await import('../demo/room');
      if (!(await makeRoom(out))) return problem({ code: 'file-exists', name: out });
      const { playDemo } = await import('../demo/play');
      const write = (line: string) => void process.stdout.write(`${line}\n`);
      const closing = await playDemo({ ...size, out, programs: programs(), write });
      return done({ out }, closing);
    },
  },
];
