import { basename } from 'node:path';
import type { ImportOutcome } from '@shared/contract/imports';
import { outcomeOf, problem, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onPeriod, OUT } from '../shapes';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';
import { undoFile, UNDO_OPTIONS } from './receivedFiles';

const IN_FORCE: readonly ImportOutcome[] = ['APPLIED', 'PARTLY'];

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
  onPeriod({
    words: 'rosters undo',
    usage: 'ARCHIVO --reason TEXTO [--dry-run]',
    options: UNDO_OPTIONS,
    run: async (period, args, call) => {
      const [, file] = args.words;
      if (file === undefined) return usage('indique el archivo');
      const found = await call('imports.list', { kind: 'rosters', period, text: basename(file), limit: 1000 });
      if (!found.ok) return problem(found.problem);
      const applied = found.value.files.filter(
        ({ name, outcome }) => name === basename(file) && IN_FORCE.includes(outcome),
      );
      const [one, ...more] = applied;
      if (one === undefined) return problem({ code: 'import-not-applied', name: basename(file) });
      if (more.length > 0) return problem({ code: 'several-files', name: one.name, ids: applied.map(({ id }) => id) });
      return undoFile(one.id, args, call);
    },
  }),
];
