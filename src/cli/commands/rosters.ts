import { outcomeOf, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onPeriod, OUT } from '../shapes';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

export const rosterCommands: readonly Command[] = [
  onPeriod({
    words: 'rosters export',
    usage: '--out CARPETA',
    options: OUT,
    run: (period, args, call) =>
      intoOut(args, async (folder, out) =>
        outcomeOf(
          await call('rosters.export', { period, folder }),
          ({ files }) => `${files.length} libros escritos en ${out}.`,
        ),
      ),
  }),
  onPeriod({
    words: 'rosters import',
    usage: 'ARCHIVO… [--dry-run] [--good-rows-only] [--remarks CARPETA]',
    options: IMPORT_OPTIONS,
    run: async (period, args, call) => {
      const files = args.words.slice(1).map((path) => ({ path: resolvePath(path) }));
      if (files.length === 0) return usage('indique al menos un archivo o carpeta');
      return importInTwoSteps(args, call, {
        analyse: () => call('rosters.analyse', { period, files }),
        apply: (input) => call('rosters.apply', input),
        remarks: 'folder',
      });
    },
  }),
];
