import type { Problem } from '@shared/contract/problems';
import type { IsoDate } from '@shared/domain/calendar';
import { refuse, type Result } from '@shared/domain/result';
import { ok } from '@shared/domain/result';
import { findAssembly, type Assembly } from '../../database/assemblies/assemblies';
import type { Tx } from '../../database/handles';

/** The assembly, if it may still be written. */
export async function findOpen(tx: Tx, code: string): Promise<Result<Assembly, Problem>> {
  const assembly = await findAssembly(tx, code);
  if (assembly === undefined) return refuse({ code: 'not-found', what: code });
  if (assembly.status !== 'OPEN') return refuse({ code: 'assembly-final', assembly: code, status: assembly.status });
  return ok(assembly);
}

/** A day that has come, and not before another one. */
export function dateProblem(
  date: IsoDate,
  { today, notBefore }: { readonly today: IsoDate; readonly notBefore?: IsoDate | null },
): Problem | undefined {
  if (date > today) return { code: 'date-not-allowed', date, why: 'FUTURE', than: today };
  return notBefore == null ? undefined : tooEarly(date, notBefore);
}

export const tooEarly = (date: IsoDate, than: IsoDate): Problem | undefined =>
  date < than ? { code: 'date-not-allowed', date, why: 'TOO_EARLY', than } : undefined;
