import type { IsoDate } from '@shared/domain/calendar';
import { isClosing, type RequestKind, type RequestStep } from '@shared/domain/classification/requests';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';

export type StoredStep = { readonly step: RequestStep; readonly on: IsoDate; readonly reference: string };
export type StoredRequest = {
  readonly id: string;
  readonly householdId: string;
  readonly kind: RequestKind;
  readonly number: string;
  readonly filedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  /** The newest row of each step. */
  readonly steps: readonly StoredStep[];
};

/** Open requests of every household, or all requests of one. */
export async function loadRequests(db: ReadDb | Tx, of: 'open' | { readonly householdId: string }) {
  const wanted = db('classification_request').orderBy(['filed_on', 'id']);
  if (of === 'open') void wanted.whereNull('closed_on');
  else void wanted.where({ household_id: of.householdId });
  const requests: Omit<StoredRequest, 'steps'>[] = await wanted.select(
    'id',
    'household_id as householdId',
    'kind',
    'number',
    'filed_on as filedOn',
    'closed_on as closedOn',
  );
  const steps: (StoredStep & { requestId: string })[] = await db('classification_request_step')
    .join('classification_request', 'classification_request.id', 'request_id')
    .where((either) => {
      if (of === 'open') void either.whereNull('closed_on');
      else void either.where({ household_id: of.householdId });
    })
    .orderBy('classification_request_step.id')
    .select('request_id as requestId', 'step', 'on_date as on', 'reference');
  const byRequest = groupBy(steps, ({ requestId }) => requestId);
  return requests.map((request): StoredRequest => ({
    ...request,
    steps: newestSteps(byRequest.get(request.id) ?? []),
  }));
}

const newestSteps = (steps: readonly StoredStep[]): readonly StoredStep[] => [
  ...new Map(steps.map(({ step, on, reference }) => [step, { step, on, reference }])).values(),
];

export async function insertRequest(
  tx: Tx,
  request: Pick<StoredRequest, 'id' | 'householdId' | 'kind' | 'number' | 'filedOn'>,
): Promise<void> {
  const { at, userId: user_id } = tx.author;
  const { id, householdId: household_id, kind, number, filedOn: filed_on } = request;
  await tx('classification_request').insert({ id, household_id, kind, number, filed_on, at, user_id });
  await insertStep(tx, id, { step: 'FILED', on: filed_on, reference: number });
}

/** Notes a step; the one that ends the request closes it. */
export async function insertStep(
  tx: Tx,
  requestId: string,
  { step, on, reference }: StoredStep,
  importId: string | null = null,
): Promise<void> {
  const { at, userId: user_id } = tx.author;
  await tx('classification_request_step').insert({
    request_id: requestId,
    step,
    on_date: on,
    reference,
    at,
    user_id,
    import_id: importId,
  });
  if (isClosing(step))
    await tx('classification_request').where({ id: requestId }).update({ closed_on: on, outcome: step });
}
