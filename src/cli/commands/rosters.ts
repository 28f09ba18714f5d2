import { basename } from 'node:path';
import type { ConfirmedCell, ImportKindName, ImportOutcome } from '@shared/contract/imports';
import type { RosterForm } from '@shared/contract/rosters';
import { isIsoDate } from '@shared/domain/calendar';
import { TO_REMIND, TRACKER_STATES } from '@shared/domain/rosters/tracker';
import { trackerStateName } from '@shared/messages/rosters';
import { done, FLAG, outcomeOf, problem, TEXT, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onPeriod, onRegistry, OUT } from '../shapes';
import { dateText, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';
import { undoFile, UNDO_OPTIONS } from './receivedFiles';

/** A form typed from paper goes by its code. */
const KINDS: readonly ImportKindName[] = ['rosters', 'formulario-papel'];
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
    usage:
      'ARCHIVO… [--profile PERFIL] [--confirm ARCHIVO!HOJA!CELDA …] [--dry-run] [--good-rows-only] [--remarks CARPETA]',
    options: { ...IMPORT_OPTIONS, profile: TEXT, confirm: { ...TEXT, multiple: true } },
    run: async (period, args, call) => {
      const files = args.words.slice(1).map((path) => ({ path: resolvePath(path) }));
      if (files.length === 0) return usage('indique al menos un archivo o carpeta');
      const profile = args.text('profile');
      const confirmed = args.all('confirm').map(cellNamed);
      const isCell = (cell: ConfirmedCell | undefined) => cell !== undefined;
      if (!confirmed.every(isCell)) return usage('--confirm: ARCHIVO!HOJA!CELDA, como salen en «Por decidir»');
      const reading = profile === undefined ? {} : { profile };
      return importInTwoSteps(args, call, {
        analyse: () => call('rosters.analyse', { period, files, confirmed, ...reading }),
        apply: (input) => call('rosters.apply', input),
        remarks: 'folder',
      });
    },
  }),
  onPeriod({
    words: 'rosters undo',
    usage: '(ARCHIVO | CÓDIGO DE FORMULARIO) --reason TEXTO [--dry-run]',
    options: UNDO_OPTIONS,
    run: async (period, args, call) => {
      const [, file] = args.words;
      if (file === undefined) return usage('indique el archivo');
      const found = await call('imports.list', { period, text: basename(file), limit: 1000 });
      if (!found.ok) return problem(found.problem);
      const applied = found.value.files.filter(
        ({ kind, name, outcome }) => KINDS.includes(kind) && name === basename(file) && IN_FORCE.includes(outcome),
      );
      const [one, ...more] = applied;
      if (one === undefined) return problem({ code: 'import-not-applied', name: basename(file) });
      if (more.length > 0) return problem({ code: 'several-files', name: one.name, ids: applied.map(({ id }) => id) });
      return undoFile(one.id, args, call);
    },
  }),
  onPeriod({
    words: 'rosters status',
    usage: '[--state ESTADO] [--manager NOMBRE] [--route RUTA] [--reminders]',
    options: { state: TEXT, manager: TEXT, route: TEXT, reminders: FLAG },
    run: async (period, args, call) => {
      const state = args.text('state');
      if (state !== undefined && TRACKER_STATES.every((one) => one !== state))
        return usage(`--state: ${TRACKER_STATES.join(', ')}`);
      const found = await call('rosters.forms', { period });
      if (!found.ok) return problem(found.problem);
      const isAsked = (form: RosterForm) =>
        (state === undefined || form.state === state) &&
        (!args.flag('reminders') || TO_REMIND.includes(form.state)) &&
        [args.text('manager') ?? form.manager, args.text('route') ?? form.route].join() ===
          [form.manager, form.route].join();
      const forms = found.value.filter(isAsked);
      const byState = Object.fromEntries(
        TRACKER_STATES.map((one) => [one, forms.filter((form) => form.state === one).length]),
      );
      return done({ period, byState, forms }, statusText(forms));
    },
  }),
  onRegistry({
    words: 'rosters assign',
    usage: 'CÓDIGO… --manager NOMBRE [--route RUTA]',
    options: { manager: TEXT, route: TEXT },
    run: async (args, call) => {
      const manager = args.text('manager');
      if (manager === undefined || args.words.length === 0) return usage('indique establecimientos y --manager');
      const input = { facilities: [...args.words], manager, route: args.text('route') ?? '' };
      return outcomeOf(
        await call('rosters.assign', input),
        () => `${args.words.length} establecimientos de ${manager}.`,
      );
    },
  }),
  onPeriod({
    words: 'rosters sent',
    usage: 'CÓDIGO… --on FECHA [--to NOMBRE]',
    options: { on: TEXT, to: TEXT },
    run: async (period, args, call) => {
      const [, ...facilities] = args.words;
      const on = args.text('on') ?? '';
      if (!isIsoDate(on) || facilities.length === 0) return usage('indique establecimientos y --on AAAA-MM-DD');
      const input = { period, facilities, on, receivedBy: args.text('to') ?? '' };
      return outcomeOf(
        await call('rosters.send', input),
        ({ sent }) => `${sent} libros entregados el ${dateText(on)}.`,
      );
    },
  }),
  onPeriod({
    words: 'rosters due',
    usage: '--on FECHA',
    options: { on: TEXT },
    run: async (period, args, call) => {
      const on = args.text('on') ?? '';
      if (!isIsoDate(on)) return usage('indique --on AAAA-MM-DD');
      return outcomeOf(await call('rosters.setDue', { period, on }), () => `Se devuelven hasta el ${dateText(on)}.`);
    },
  }),
];

/** `b.xlsx!Asistencia!I10`; a folder before the name is left out, as in the report. */
function cellNamed(text: string): ConfirmedCell | undefined {
  const [, file = '', sheet = '', cell = ''] = /^(.+)!([^!]+)!([A-Za-z]{1,3}[1-9]\d{0,6})$/.exec(text) ?? [];
  return cell === '' ? undefined : { file: basename(file), sheet, cell: cell.toUpperCase() };
}

const statusText = (forms: readonly RosterForm[]) =>
  forms.length === 0
    ? 'No hay libros con ese filtro.'
    : table(
        forms.map((form) => [
          form.facility,
          form.facilityName,
          `${form.answered}/${form.rows}`,
          `${trackerStateName(form.state)}${form.daysLate > 0 ? ` (${form.daysLate} días)` : ''}`,
          [form.manager, form.route].filter(Boolean).join(' · '),
          [form.head, form.phone].filter(Boolean).join(' '),
        ]),
      );
