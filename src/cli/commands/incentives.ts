import type { CandidateRow } from '@shared/contract/incentives';
import type { Output } from '@shared/contract/routes';
import { awardText } from '@shared/messages/benefits';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Command, type Outcome } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { soles, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const LIMIT = 1000;

/** Incentivos VRAEM: candidates out to the schools, what they told back in, who wins. */
export const incentiveCommands: readonly Command[] = [
  onRegistry({
    words: 'incentives vraem list',
    usage: 'AÑO [--school CÓDIGO-ANEXO] [--unanswered]',
    options: { school: TEXT, unanswered: FLAG },
    run: (args, call) =>
      ofYear(args, async (year) => {
        const school = args.text('school');
        const filter = { unansweredOnly: args.flag('unanswered'), ...(school === undefined ? {} : { school }) };
        return outcomeOf(await call('incentives.list', { year, ...filter, limit: LIMIT }), listText);
      }),
  }),
  onRegistry({
    words: 'incentives vraem export',
    usage: 'AÑO --out CARPETA',
    options: OUT,
    run: (args, call) =>
      ofYear(args, (year) =>
        intoOut(args, async (folder, out) =>
          outcomeOf(await call('incentives.export', { year, folder }), ({ files, withoutSchool }) => {
            const pupils = files.reduce((sum, one) => sum + one.pupils, 0);
            const left = withoutSchool === 0 ? '' : ` ${withoutSchool} candidatos no tienen institución registrada.`;
            return `${files.length} libros con ${pupils} candidatos escritos en ${out}.${left}`;
          }),
        ),
      ),
  }),
  onRegistry({
    words: 'incentives vraem import',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    run: (args, call) =>
      withWord(args, 'el archivo', (file) =>
        importInTwoSteps(args, call, {
          analyse: () => call('incentives.analyse', { file: { path: resolvePath(file) } }),
          apply: (input) => call('incentives.apply', input),
          remarks: 'file',
        }),
      ),
  }),
];

async function ofYear({ words: [word = ''] }: Arguments, run: (year: number) => Promise<Outcome>): Promise<Outcome> {
  return /^\d{4}$/.test(word) ? run(Number(word)) : usage('indique el año escolar, por ejemplo 2025');
}

const listText = ({
  year,
  districts,
  total,
  unanswered,
  withoutSchool,
  winners,
  awardedCents,
  rows,
}: Output<'incentives.list'>) =>
  [
    districts.length === 0
      ? `En ${year} el incentivo VRAEM no se da en ningún distrito: regístrelo con «benefits give VRAEM_PASSED UBIGEO».`
      : `${total} candidatos de ${year} en ${districts.join(', ')}; ${unanswered} sin respuesta, ${withoutSchool} sin institución. Ganan ${winners}: ${soles(awardedCents)}.`,
    table(rows.map(rowCells)),
  ]
    .filter(Boolean)
    .join('\n');

const rowCells = (row: CandidateRow): readonly string[] => [
  row.school,
  row.household,
  String(row.member),
  row.name,
  row.told?.grade ?? row.grade,
  row.told === null ? 'sin respuesta' : row.awards.map((award) => awardText(award)).join('; '),
  row.paidCents === 0 ? '' : `pagado ${soles(row.paidCents)}`,
];
