import { templateKind } from '@shared/contract/imports';
import { catalogKind } from '@shared/contract/catalogs';
import { outcomeOf, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT } from '../shapes';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const TEMPLATES = templateKind.options;

export const catalogCommands: readonly Command[] = [
  onRegistry({
    words: 'catalog import',
    usage: `${catalogKind.options.join('|')} ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]`,
    options: IMPORT_OPTIONS,
    run: async (args, call) => {
      const [word, file] = args.words;
      const kind = catalogKind.options.find((option) => option === word);
      if (kind === undefined || file === undefined)
        return usage(`indique ${catalogKind.options.join(', ')} y un archivo`);
      return importInTwoSteps(args, call, {
        analyse: () => call('catalogs.analyse', { kind, file: { path: resolvePath(file) } }),
        apply: (input) => call('catalogs.apply', input),
        remarks: 'file',
      });
    },
  }),
  onRegistry({
    words: 'catalog export',
    usage: `${catalogKind.options.join('|')} --out ARCHIVO`,
    options: OUT,
    run: async (args, call) => {
      const kind = catalogKind.options.find((option) => option === args.words[0]);
      if (kind === undefined) return usage(`indique ${catalogKind.options.join(', ')}`);
      return intoOut(args, async (file, out) =>
        outcomeOf(await call('catalogs.export', { kind, file }), ({ rows }) => `${rows} filas escritas en ${out}.`),
      );
    },
  }),
  {
    words: 'template',
    usage: `${TEMPLATES.join('|')} --out ARCHIVO`,
    options: OUT,
    registry: 'none',
    run: async (args, call) => {
      const kind = TEMPLATES.find((option) => option === args.words[0]);
      if (kind === undefined) return usage(`indique ${TEMPLATES.join(', ')}`);
      return intoOut(args, async (file, out) =>
        outcomeOf(await call('templates.write', { kind, file }), () => `Plantilla escrita: ${out}`),
      );
    },
  },
];
