import type { DocumentTaskRow } from '@shared/contract/documents';
import type { OpenAnswer } from '@shared/contract/reniec';
import { DOCUMENT_TASKS } from '@shared/domain/documents/tasks';
import { DOCUMENT_RESULTS } from '@shared/domain/documents/results';
import { DOCUMENT_TYPES } from '@shared/domain/households';
import { isIsoDate } from '@shared/domain/calendar';
import type { Output } from '@shared/contract/routes';
import { campaignLines, campaignPages } from '@shared/messages/campaignPaper';
import { rowSentence } from '@shared/messages/rows';
import { SETTLEMENTS } from '@shared/domain/documents/reniec';
import { answerName, taskName } from '@shared/messages/documents';
import { done, FLAG, outcomeOf, problem, TEXT, usage } from '../command';
import type { Arguments, Call, Command, Outcome } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { counted, dateText, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const PAGE = 1000;
const FILTER = { task: { type: 'string', multiple: true }, center: TEXT } as const;

function filterIn(args: Arguments) {
  const asked = args.all('task');
  const tasks = DOCUMENT_TASKS.filter((task) => asked.includes(task));
  if (tasks.length < new Set(asked).size) return { wrong: `--task es ${DOCUMENT_TASKS.join(', ')}` };
  return { tasks, center: args.text('center') ?? '' };
}

const TYPES = DOCUMENT_TYPES.join('|');
const NOBODY = 'Nadie tiene un documento pendiente.';

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
      return done(rows, table(rows.map(taskCells)) || NOBODY);
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
    words: 'documents lists',
    usage: '[--task TAREA]… [--center CENTRO_POBLADO]',
    options: FILTER,
    run: async (args, call) => {
      const filter = filterIn(args);
      if ('wrong' in filter) return usage(filter.wrong);
      const described = await call('registry.describe', {});
      if (!described.ok) return problem(described.problem);
      const { office, today } = described.value;
      const about = { office: office?.name ?? '', today };
      return outcomeOf(await call('documents.campaignLists', filter), (lists) =>
        lists.length === 0 ? NOBODY : campaignLines(lists.flatMap((list) => campaignPages(list, about))),
      );
    },
  }),
  onRegistry({
    words: 'documents record',
    usage: `CÓDIGO INTEGRANTE ${DOCUMENT_RESULTS.join('|')} --on FECHA [--type TIPO] [--number N] [--expiry FECHA] [--note TEXTO]`,
    options: { on: TEXT, type: TEXT, number: TEXT, expiry: TEXT, note: TEXT },
    run: recordOne,
  }),
  onRegistry({
    words: 'documents check',
    usage: 'TIPO NÚMERO',
    run: async ({ words: [type, documentNumber] }, call) => {
      const documentType = DOCUMENT_TYPES.find((known) => known === type?.toUpperCase());
      if (documentType === undefined || documentNumber === undefined) return usage(`indique ${TYPES} y el número`);
      return outcomeOf(await call('households.checkDocument', { documentType, documentNumber }), checkText);
    },
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
        ({ rows, unanswered }) =>
          `${table(rows.map(answerCells), 'Ninguna respuesta por revisar.')}\n${counted(unanswered, 'persona')} sin respuesta.`,
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

async function recordOne(args: Arguments, call: Call): Promise<Outcome> {
  const [household, word, outcome = ''] = args.words;
  const member = Number(word);
  const result = DOCUMENT_RESULTS.find((known) => known === outcome.toUpperCase());
  if (household === undefined || !Number.isInteger(member)) return usage('indique el código de hogar y el integrante');
  if (result === undefined) return usage(`el resultado es ${DOCUMENT_RESULTS.join(', ')}`);
  const stated = documentIn(args);
  if ('wrong' in stated) return usage(stated.wrong);
  const recorded = await call('documents.record', { household, member, result, ...stated });
  return outcomeOf(recorded, () => `Resultado de ${household} · ${member} registrado.`);
}

function documentIn(args: Arguments) {
  const [on = '', expiry = null, type] = [args.text('on'), args.text('expiry'), args.text('type')];
  if (!isIsoDate(on) || (expiry !== null && !isIsoDate(expiry))) return { wrong: 'las fechas son AAAA-MM-DD' };
  const documentType = DOCUMENT_TYPES.find((known) => known === type?.toUpperCase());
  if (type !== undefined && documentType === undefined) return { wrong: `--type es ${TYPES}` };
  const document = { documentNumber: args.text('number') ?? '', documentExpiry: expiry };
  return { on, note: args.text('note') ?? '', ...document, ...(documentType === undefined ? {} : { documentType }) };
}

const checkText = ({ number, code, taken }: Output<'households.checkDocument'>): string => {
  const judged = code === null ? 'correcto.' : rowSentence(code, { column: 'N.º de documento' });
  if (taken === null) return `${number}: ${judged}`;
  const later = taken.later === '' ? '' : `, hoy con ${taken.later}`;
  return `${number}: ${judged} ${taken.name}, hogar ${taken.household}${later}.`;
};

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
