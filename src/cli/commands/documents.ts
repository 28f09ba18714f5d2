import type { DocumentTaskRow } from '@shared/contract/documents';
import type { OpenAnswer } from '@shared/contract/reniec';
import { DOCUMENT_TASKS } from '@shared/domain/documents/tasks';
import { SETTLEMENTS } from '@shared/domain/documents/reniec';
import { answerName, taskName } from '@shared/messages/documents';
import { done, FLAG, outcomeOf, problem, TEXT, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { dateText, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const PAGE = 1000;
const FILTER = { task: { type: 'string', multiple: true }, center: TEXT } as const;

function filterIn(args: Arguments) {
  const asked = args.all('task');
  const tasks = DOCUMENT_TASKS.filter((task) => asked.includes(task));
  if (tasks.length < new Set(asked).size) return { wrong: `--task es ${DOCUMENT_TASKS.join(', ')}` };
  return { tasks, center: args.text('center') ?? '' };
}

export const documentCommands: readonly Command[] = [
  onRegistry({
    words: 'documents list',
    usage: '[--task TAREA]… [--center CENTRO_POBLADO]',
    options: FILTER,
    run: async (args, call) => {
      const filter = filterIn(args);
      if ('wrong' in filter) return usage(filter.wrong);
      const rows: DocumentTaskRow[] = [];
      for (let total = 1; rows.length < total;) {
        const found = await call('documents.list', { ...filter, offset: rows.length, limit: PAGE });
        if (!found.ok) return problem(found.problem);
        total = found.value.rows.length === 0 ? 0 : found.value.total;
        rows.push(...found.value.rows);
      }
      return done(rows, table(rows.map(taskCells)) || 'Nadie tiene un documento pendiente.');
    },
  }),
  onRegistry({
    words: 'documents campaign',
    usage: '--out ARCHIVO [--task TAREA]… [--center CENTRO_POBLADO]',
    options: { ...OUT, ...FILTER },
    run: (args, call) =>
      intoOut(args, async (file, out) => {
        const filter = filterIn(args);
        if ('wrong' in filter) return usage(filter.wrong);
        return outcomeOf(
          await call('documents.campaign', { file, ...filter }),
          ({ members, centers }) => `${members} personas de ${centers} centros poblados escritas en ${out}.`,
        );
      }),
  }),
  onRegistry({
    words: 'documents results',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    run: (args, call) =>
      withWord(args, 'el archivo', (file) =>
        importInTwoSteps(args, call, {
          analyse: () => call('documents.analyse', { file: { path: resolvePath(file) } }),
          apply: (input) => call('documents.apply', input),
          remarks: 'file',
        }),
      ),
  }),
  onRegistry({
    words: 'documents show',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (code) =>
        outcomeOf(await call('documents.ofHousehold', { code }), (members) =>
          members
            .flatMap(({ member, name, documents }) => [
              `${member}. ${name}`,
              ...documents.map(
                ({ documentType, documentNumber, since, until }) =>
                  `   ${documentType} ${documentNumber} desde ${dateText(since)}${until === null ? '' : ` hasta ${dateText(until)}`}`,
              ),
            ])
            .join('\n'),
        ),
      ),
  }),
  onRegistry({
    words: 'reniec export',
    usage: '--out ARCHIVO [--again]',
    options: { ...OUT, again: FLAG },
    run: (args, call) =>
      intoOut(args, async (file, out) =>
        outcomeOf(
          await call('reniec.export', { file, again: args.flag('again') }),
          ({ members }) => `${members} personas por consultar escritas en ${out}.`,
        ),
      ),
  }),
  onRegistry({
    words: 'reniec import',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    run: (args, call) =>
      withWord(args, 'el archivo', (file) =>
        importInTwoSteps(args, call, {
          analyse: () => call('reniec.analyse', { file: { path: resolvePath(file) } }),
          apply: (input) => call('reniec.apply', input),
          remarks: 'file',
        }),
      ),
  }),
  onRegistry({
    words: 'reniec tasks',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(
        await call('reniec.tasks', { limit: PAGE }),
        ({ rows, unanswered }) => `${table(rows.map(answerCells))}\n${unanswered} personas sin respuesta.`,
      ),
  }),
  onRegistry({
    words: 'reniec settle',
    usage: `--household CÓDIGO --member N --as ${SETTLEMENTS.join('|')} [--note TEXTO]`,
    options: { household: TEXT, member: TEXT, as: TEXT, note: TEXT },
    run: async (args, call) => {
      const [household, member] = [args.text('household'), Number(args.text('member'))];
      const as = SETTLEMENTS.find((one) => one === args.text('as'));
      if (household === undefined || !Number.isInteger(member)) return usage('indique --household y --member');
      if (as === undefined) return usage(`--as es ${SETTLEMENTS.join(' o ')}`);
      const settled = await call('reniec.settle', { household, member, as, note: args.text('note') ?? '' });
      return outcomeOf(settled, () => 'Respuesta resuelta.');
    },
  }),
];

const taskCells = (row: DocumentTaskRow): readonly string[] => [
  row.household,
  String(row.member),
  row.name,
  `${row.documentType} ${row.documentNumber}`.trim(),
  row.documentExpiry === null ? '' : dateText(row.documentExpiry),
  taskName(row.task),
  row.populatedCenterName,
];

const answerCells = (row: OpenAnswer): readonly string[] => [
  row.household,
  String(row.member),
  row.documentNumber,
  answerName(row.answer),
  `${row.registered.surname1} ${row.registered.surname2}, ${row.registered.givenNames}`,
  row.answered === null ? '' : `${row.answered.surname1} ${row.answered.surname2}, ${row.answered.givenNames}`,
];
