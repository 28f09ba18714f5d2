import { territoryList } from '@shared/contract/territory';
import { outcomeOf, usage, type Command } from '../../command';
import { resolvePath } from '../../paths';
import { intoOut, onRegistry, OUT } from '../../shapes';
import { IMPORT_OPTIONS, importInTwoSteps } from '../imports';

const KINDS = territoryList.options;

/** Lists of districts as workbooks, in and out. */
export const listCommands: readonly Command[] = [
  onRegistry({
    words: 'territory import',
    usage: `${KINDS.join('|')} ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]`,
    options: IMPORT_OPTIONS,
    run: async (args, call) => {
      const [word, file] = args.words;
      const kind = KINDS.find((option) => option === word);
      if (kind === undefined || file === undefined) return usage(`indique ${KINDS.join(', ')} y un archivo`);
      return importInTwoSteps(args, call, {
        analyse: () => call('territory.analyse', { kind, file: { path: resolvePath(file) } }),
        apply: (input) => call('territory.apply', input),
        remarks: 'file',
      });
    },
  }),
  onRegistry({
    words: 'territory export',
    usage: `${KINDS.join('|')} --out ARCHIVO`,
    options: OUT,
    run: async (args, call) => {
      const kind = KINDS.find((option) => option === args.words[0]);
      if (kind === undefined) return usage(`indique ${KINDS.join(', ')}`);
      return intoOut(args, async (file, out) =>
        outcomeOf(await call('territory.export', { kind, file }), ({ rows }) => `${rows} filas escritas en ${out}.`),
      );
    },
  }),
];
