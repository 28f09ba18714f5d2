import type { Input } from '@shared/contract/routes';
import { ATTACHMENT_KINDS } from '@shared/domain/attachments';
import { outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { dateText, table } from '../text';

const OF_ASSEMBLY = { assembly: TEXT } as const;

export const attachmentCommands: readonly Command[] = [
  onRegistry({
    words: 'attachments add',
    usage: `(HOGAR | --assembly ASAMBLEA) ARCHIVO [--kind ${ATTACHMENT_KINDS.join('|')}]`,
    options: { ...OF_ASSEMBLY, kind: TEXT },
    run: async (args, call) => {
      const { subject, rest } = subjectIn(args);
      const [path] = rest;
      if (subject === undefined || path === undefined) return usage('indique el hogar o la asamblea, y el archivo');
      const stated = args.text('kind') ?? ('household' in subject ? 'AGREEMENT' : 'MINUTES');
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
    usage: '(HOGAR | --assembly ASAMBLEA)',
    options: OF_ASSEMBLY,
    run: async (args, call) => {
      const { subject } = subjectIn(args);
      if (subject === undefined) return usage('indique el hogar o la asamblea');
      return outcomeOf(await call('attachments.list', { subject }), (kept) =>
        table(kept.map(({ id, kind, name, at, by }) => [id, kind, name, dateText(at), by])),
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

type Subject = Input<'attachments.list'>['subject'];

/** Whose paper it is, and the words that are left. */
function subjectIn(args: Arguments): { readonly subject: Subject | undefined; readonly rest: readonly string[] } {
  const assembly = args.text('assembly');
  if (assembly !== undefined) return { subject: { assembly }, rest: args.words };
  const [household, ...rest] = args.words;
  return { subject: household === undefined ? undefined : { household }, rest };
}
