import type { Analysis, FileReport } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import type { Result } from '@shared/domain/result';
import { problemSentence } from '@shared/messages/problems';
import { FLAG, problem, TEXT, type Arguments, type Call, type Outcome } from '../command';
import { resolvePath } from '../paths';
import { countsText, reportText } from '../text';

type Applied = Omit<Analysis, 'analysisId'>;
type TwoSteps<Found extends Analysis> = {
  readonly analyse: () => Promise<Result<Found, Problem>>;
  readonly apply: (input: { analysisId: string; goodRowsOnly: boolean }) => Promise<Result<Applied, Problem>>;
  readonly remarks: 'file' | 'folder';
  /** What else a person is told of what was found. */
  readonly more?: (found: Found) => readonly string[];
};

export const IMPORT_OPTIONS = { 'dry-run': FLAG, 'good-rows-only': FLAG, remarks: TEXT } as const;

/** Analyse, write the remarks, apply unless it is a dry run. Exit status 1 where a file was not applied for its errors. */
export async function importInTwoSteps<Found extends Analysis>(
  args: Arguments,
  call: Call,
  { analyse, apply, remarks, more }: TwoSteps<Found>,
): Promise<Outcome> {
  const goodRowsOnly = args.flag('good-rows-only');
  const found = await analyse();
  if (!found.ok) return problem(found.problem);
  const { analysisId, ...analysis } = found.value;
  const told = more?.(found.value) ?? [];
  const refusal = await writeRemarks(args, call, analysisId, remarks);
  if (refusal !== undefined) return problem(refusal);
  if (args.flag('dry-run'))
    return answer(
      { ...analysis, files: analysis.files.map((file) => foreseen(file, goodRowsOnly)), dryRun: true },
      told,
    );
  const applied = await apply({ analysisId, goodRowsOnly });
  if (applied.ok) return answer({ ...analysis, ...applied.value }, told);
  if (!IN_THE_REPORT.includes(applied.problem.code)) return problem(applied.problem);
  return answer({ ...analysis, files: analysis.files.map((file) => foreseen(file, goodRowsOnly)) }, told);
}

/** Refusals that each file's own report says better: which rows, which cells, why. */
const IN_THE_REPORT: readonly Problem['code'][] = ['rows-rejected', 'file-refused', 'nothing-to-apply'];

async function writeRemarks(
  args: Arguments,
  call: Call,
  analysisId: string,
  kind: 'file' | 'folder',
): Promise<Problem | undefined> {
  const target = args.text('remarks');
  if (target === undefined) return undefined;
  const written = await call('imports.remarks', { analysisId, target: { path: resolvePath(target) }, kind });
  return written.ok ? undefined : written.problem;
}

/** What applying would come to. */
function foreseen(file: FileReport, goodRowsOnly: boolean): FileReport {
  if (file.status === 'ready') return { ...file, status: 'applied' };
  if (file.status !== 'with-errors') return file;
  return goodRowsOnly
    ? { ...file, status: 'partly' }
    : {
        ...file,
        status: 'refused',
        code: 'rows-rejected',
        message: problemSentence({ code: 'rows-rejected', rejected: file.rows.rejected }),
      };
}

function answer(value: Applied & { readonly dryRun?: boolean }, told: readonly string[]): Outcome {
  const text = [
    ...value.files.map((file) => reportText(file, value.dryRun)),
    `Total: ${countsText(value.totals)}`,
    ...told,
  ];
  if (value.dryRun) text.push('Solo revisión: no se guardó nada.');
  const refused = value.files.some(({ status }) => status === 'refused');
  return { kind: refused ? 'refused' : 'done', json: value, text: text.join('\n') };
}
