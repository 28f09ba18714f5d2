import type { Output } from '@shared/contract/routes';
import { HOUSEHOLD_STATUS } from '@shared/messages/householdStatus';
import { done, outcomeOf, problem, TEXT, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { dateText, table } from '../text';
import { dutyCalendarCommand } from './dutyCalendar';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const PAGE = 1000;

export const householdCommands: readonly Command[] = [
  onRegistry({
    words: 'households import',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    run: (args, call) =>
      withWord(args, 'el archivo', (file) =>
        importInTwoSteps(args, call, {
          analyse: () => call('households.analyse', { file: { path: resolvePath(file) } }),
          apply: (input) => call('households.apply', input),
          remarks: 'file',
        }),
      ),
  }),
  onRegistry({
    words: 'households export',
    usage: '--out ARCHIVO',
    options: OUT,
    run: (args, call) =>
      intoOut(args, async (file, out) =>
        outcomeOf(
          await call('households.export', { file }),
          ({ households, members }) => `${households} hogares y ${members} integrantes escritos en ${out}.`,
        ),
      ),
  }),
  onRegistry({
    words: 'households list',
    usage: '[--text TEXTO]',
    options: { text: TEXT },
    run: async (args, call) => {
      const rows: Output<'households.search'>['rows'] = [];
      for (let total = 1; rows.length < total;) {
        const found = await call('households.search', {
          text: args.text('text') ?? '',
          offset: rows.length,
          limit: PAGE,
        });
        if (!found.ok) return problem(found.problem);
        total = found.value.rows.length === 0 ? 0 : found.value.total;
        rows.push(...found.value.rows);
      }
      return done(
        rows,
        table(
          rows.map((row) => [
            row.code,
            HOUSEHOLD_STATUS.es[row.status],
            row.holderDocument,
            row.holderName,
            row.populatedCenterName,
          ]),
          'Ningún hogar registrado coincide.',
        ),
      );
    },
  }),
  onRegistry({
    words: 'households show',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (code) =>
        outcomeOf(await call('households.get', { code }), householdText),
      ),
  }),
  dutyCalendarCommand,
];

function householdText({ household, status, affiliationDate, members, timeline }: Output<'households.get'>): string {
  const since = affiliationDate === null ? '' : ` desde ${dateText(affiliationDate)}`;
  const cells = members.map((member) => [
    String(member.number),
    `${member.surname1} ${member.surname2}, ${member.givenNames}`,
    member.documentType,
    member.documentNumber,
    dateText(member.birthDate),
    member.isHolder ? 'titular' : '',
  ]);
  return [
    `${household.code} · ${HOUSEHOLD_STATUS.es[status]}${since} · ${household.populatedCenterName}`,
    table(cells),
    ...timeline.map((entry) => `${dateText(entry.at)} ${entry.kind} (${entry.by})`),
  ].join('\n');
}
