import type { Output } from '@shared/contract/routes';
import { KEEPERS, type Keeper } from '@shared/domain/packages/downloads';
import { ok } from '@shared/domain/result';
import { downloadKindName, takenText } from '@shared/messages/downloads';
import { listed } from '@shared/messages/writing';
import { outcomeOf, problem, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { onRegistry, withWord } from '../shapes';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

type Seen = Output<'downloads.analyse'>;

export const downloadCommands: readonly Command[] = [
  onRegistry({
    words: 'packages import',
    usage:
      'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO] [--conflicts hq|office] [--decide HOGAR/N/DATO=hq|office …]',
    options: {
      ...IMPORT_OPTIONS,
      conflicts: { type: 'string' },
      decide: { type: 'string', multiple: true },
    },
    run: async (args, call) =>
      withWord(args, 'el paquete de la sede', async (path) => {
        const choices = choicesOf(args);
        if (choices === undefined) return usage('--conflicts y --decide se escriben con hq u office');
        const file = { path: resolvePath(path) };
        const seen = await call('downloads.analyse', { file, ...choices });
        if (!seen.ok) return problem(seen.problem);
        const { header, analysis } = seen.value;
        if (analysis === null) {
          if (args.flag('dry-run')) return outcomeOf(ok(seen.value), () => headerText(header));
          return outcomeOf(await call('packages.import', { file }), (taken) => takenText(taken));
        }
        return importInTwoSteps(args, call, {
          analyse: () => Promise.resolve(ok({ ...analysis, header })),
          apply: (input) => call('downloads.apply', input),
          remarks: 'file',
          more: () => [headerText(header), ...changesText(analysis.files), ...analysis.conflicts.map(conflictText)],
        });
      }),
  }),
  onRegistry({
    words: 'packages received',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('downloads.list', {}), (packages) => packages.map(receivedText).join('\n') || NONE_CAME),
  }),
];

const NONE_CAME = 'Todavía no llegó ningún paquete de la sede.';

const WORDS: Readonly<Record<string, Keeper>> = { hq: 'HEADQUARTERS', office: 'OFFICE' };

/** undefined: a word that is neither of the two. */
function choicesOf(args: Arguments) {
  const rule = args.text('conflicts');
  const conflicts = rule === undefined ? null : WORDS[rule];
  const decisions = args.all('decide').flatMap((one) => {
    const [key = '', word = ''] = one.split('=');
    const keep = WORDS[word];
    return keep === undefined || key === '' ? [] : [{ key, keep }];
  });
  const isWhole = conflicts !== undefined && decisions.length === args.all('decide').length;
  return isWhole ? { conflicts, decisions } : undefined;
}

/** What would change or changed, old → new. */
const changesText = (files: NonNullable<Seen['analysis']>['files']): readonly string[] => {
  const changes = files.flatMap((file) => file.changes);
  if (changes.length === 0) return [];
  return [
    listed(changes.map(({ row, field, before, after }) => `${row} · ${field}: ${before || '—'} → ${after || '—'}`)),
  ];
};

const headerText = ({ identifier, kind, sequence, from, date, expires }: Seen['header']) =>
  `${identifier}: ${downloadKindName(kind)}, n.º ${sequence} de ${from}, ${date}${expires === null ? '' : `, vence el ${expires}`}.`;

const conflictText = ({ key, office, headquarters, keep }: NonNullable<Seen['analysis']>['conflicts'][number]) =>
  `Conflicto ${key}: oficina «${office}», sede «${headquarters}»: ${keep === null ? 'por decidir' : KEEPER_TEXTS[keep]}.`;
const KEEPER_TEXTS: Readonly<Record<(typeof KEEPERS)[number], string>> = {
  HEADQUARTERS: 'queda el de la sede',
  OFFICE: 'queda el de la oficina',
};

const receivedText = ({ sequence, identifier, kind, at, by, outcome }: Output<'downloads.list'>[number]) =>
  `${sequence} ${identifier} ${downloadKindName(kind)} ${at.slice(0, 10)} ${by}${outcome === 'UNDONE' ? ' (deshecho)' : ''}`;
