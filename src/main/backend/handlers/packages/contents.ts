import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import type { UploadKind } from '@shared/domain/packages/kinds';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { Tx } from '../../database/handles';
import { insertTold, latestBase, registryOf, registryTables } from '../../database/packages/registryTables';
import { resultTables } from '../../database/packages/resultTables';
import { findApprovedList, packageTables } from '../../database/packages/tables';
import type { JobContext } from '../../jobs/job';
import type { Table } from '../../packages/table';
import { noteSent, proposalsOf, toldProposal } from '../affiliation/propose';

/** What a package tells, apart from who sends it and its place in the chain. */
export type Content = {
  readonly kind: UploadKind;
  readonly period: Period | null;
  /** Day from which on it is so. */
  readonly date: string;
  readonly tables: readonly Table[];
  readonly totalCents: number;
  readonly base?: string;
  /** What the registry remembers of it, in the transaction of the package. */
  readonly note: (tx: Tx, sent: { readonly identifier: string; readonly sequence: number }) => Promise<void>;
};
type Told = Promise<Result<Content, Problem>>;

/** A bimester whose list was approved, and the proposals that wait. */
export async function bimesterContent(backend: Backend, period: Period, job: JobContext): Told {
  const list = await findApprovedList(backend.db, period);
  if (list === undefined) return refuse({ code: 'list-not-approved', period });
  const proposals = await proposalsOf(backend, job);
  if (!proposals.ok) return proposals;
  return ok({
    kind: 'BIMESTER',
    period,
    date: list.approvedAt.slice(0, 10),
    tables: await packageTables(backend.db, list, proposals.value.map(toldProposal)),
    totalCents: list.totalCents,
    note: (tx, { identifier }) => noteSent(tx, proposals.value, identifier),
  });
}

export async function proposalsContent(backend: Backend, job: JobContext): Told {
  const proposals = await proposalsOf(backend, job);
  if (!proposals.ok) return proposals;
  if (proposals.value.length === 0) return refuse({ code: 'no-proposals' });
  return ok({
    kind: 'PROPOSALS',
    period: null,
    date: backend.today(),
    tables: await packageTables(backend.db, undefined, proposals.value.map(toldProposal)),
    totalCents: 0,
    note: (tx, { identifier }) => noteSent(tx, proposals.value, identifier),
  });
}

/** Every household, or those that changed since what headquarters has by its receipts. */
export async function registryContent(backend: Backend, reach: 'FULL' | 'CHANGED'): Told {
  const households = await registryOf(backend.db, reach);
  if (households.length === 0) return refuse({ code: 'nothing-to-send', what: 'REGISTRY' });
  return ok({
    kind: 'REGISTRY',
    period: null,
    date: backend.today(),
    tables: registryTables(households),
    totalCents: 0,
    base: reach === 'FULL' ? reach : await latestBase(backend.db),
    note: (tx, { sequence }) => insertTold(tx, sequence, households),
  });
}

/** What became of the payments of a bimester. */
export async function resultsContent(backend: Backend, period: Period): Told {
  const tables = await resultTables(backend.db, period);
  if (tables.every(({ rows }) => rows.length === 0)) return refuse({ code: 'nothing-to-send', what: 'RESULTS' });
  const note = async () => undefined;
  return ok({ kind: 'RESULTS', period, date: backend.today(), tables, totalCents: 0, note });
}
