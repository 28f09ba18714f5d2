import type { Input } from '@shared/contract/routes';
import { isMonth } from '@shared/domain/calendar';
import { ATTACHMENT_KINDS } from '@shared/domain/attachments';
import { outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { dateText, table } from '../text';

const OF_WHOM = { assembly: TEXT, facility: TEXT, month: TEXT } as const;
const WHOSE = '(HOGAR | --assembly ASAMBLEA | --facility CÓDIGO --month AAAA-MM)';

export const attachmentCommands: readonly Command[] = [
  onRegistry({
    words: 'attachments add',
    usage: `${WHOSE} ARCHIVO [--kind ${ATTACHMENT_KINDS.join('|')}]`,
    options: { ...OF_WHOM, kind: TEXT },
    run: async (args, call) => {
      const { subject, rest } = subjectIn(args);
      const [path] = rest;
      if (subject === undefined || path === undefined)
        return usage('indique el hogar, la asamblea o la institución y el mes, y el archivo');
      const stated = args.text('kind') ?? likeliest(subject);
      const kind = ATTACHMENT_KINDS.find((known) => known === stated);
      if (kind === undefined) return usage(`--kind es ${ATTACHMENT_KINDS.join(', ')}`);
      return outcomeOf(
        await call('attachments.add', { subject, kind, file: { path: resolvePath(path) } }),
        ({ name, size }) => `${name} guardado en el registro (${size} bytes).`,
      );
    },
  }),
  onRegistry({
    words: 'attachments list',
    usage: WHOSE,
    options: OF_WHOM,
    run: async (args, call) => {
      const { subject } = subjectIn(args);
      if (subject === undefined) return usage('indique el hogar, la asamblea o la institución y el mes');
      return outcomeOf(await call('attachments.list', { subject }), (kept) =>
        table(
          kept.map(({ id, kind, name, at, by }) => [id, kind, name, dateText(at), by]),
          'No tiene adjuntos.',
        ),
      );
    },
  }),
  onRegistry({
    words: 'attachments save',
    usage: 'ADJUNTO --out ARCHIVO',
    options: OUT,
    run: (args, call) =>
      withWord(args, 'el adjunto', (id) =>
        intoOut(args, async (file) =>
          outcomeOf(await call('attachments.save', { id, file }), ({ name }) => `Guardado en ${name}.`),
        ),
      ),
  }),
];

function likeliest(subject: Subject) {
  if ('household' in subject) return 'AGREEMENT';
  return 'assembly' in subject ? 'MINUTES' : 'EVIDENCE';
}

type Subject = Input<'attachments.list'>['subject'];

/** Whose paper it is, and the words that are left. */
function subjectIn(args: Arguments): { readonly subject: Subject | undefined; readonly rest: readonly string[] } {
  const [assembly, facility, month] = [args.text('assembly'), args.text('facility'), args.text('month') ?? ''];
  if (assembly !== undefined) return { subject: { assembly }, rest: args.words };
  if (facility !== undefined && isMonth(month)) return { subject: { facility, month }, rest: args.words };
  if (facility !== undefined) return { subject: undefined, rest: args.words };
  const [household, ...rest] = args.words;
  return { subject: household === undefined ? undefined : { household }, rest };
}
