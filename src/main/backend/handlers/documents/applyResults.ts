import { documentKey } from '@shared/domain/documents';
import type { JudgedResult } from '@shared/domain/documents/results';
import type { Backend } from '../../backend';
import { insertResults, type NewResult } from '../../database/documents/results';
import { noteEvents, type NewEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { loadHouseholds } from '../../database/households/loadHouseholds';
import { changeMembers } from './changeMembers';

/** A judged result with the member it is about and, from a file, its row. */
export type ResultToApply = {
  readonly household: string;
  readonly number: number;
  readonly judged: JudgedResult;
  readonly row?: number;
};

/** Keeps what a campaign came to; documents obtained become the members' own, the old ones stay dated. */
export async function applyResults(
  tx: Tx,
  backend: Pick<Backend, 'today' | 'newId'>,
  results: readonly ResultToApply[],
  importId?: string,
): Promise<void> {
  await changeMembers(tx, backend, results.flatMap(memberChange), importId);
  const households = await loadHouseholds(tx, [...new Set(results.map(({ household }) => household))]);
  const kept: NewResult[] = [];
  const events: NewEvent[] = [];
  for (const { household: code, number, judged, row } of results) {
    const household = households.get(code);
    const member = household?.members.find((one) => one.number === number);
    if (household === undefined || member === undefined) throw new Error('a result is judged beside its member');
    const { result, on, note } = judged;
    const key = documentKey(member.documentType, member.documentNumber);
    const origin = row === undefined ? {} : { row };
    kept.push({ memberId: member.id, documentKey: key, result, on, note, ...origin });
    events.push({
      kind: 'document.result',
      householdId: household.id,
      memberId: member.id,
      ...(importId === undefined ? {} : { importId }),
      details: { number, documentResult: result, on, note, ...origin },
    });
  }
  await insertResults(tx, kept, { newId: backend.newId, ...(importId === undefined ? {} : { importId }) });
  await noteEvents(tx, events);
}

const memberChange = ({ household, number, judged, row }: ResultToApply) =>
  judged.document === null
    ? []
    : [
        {
          household,
          number,
          fields: judged.document,
          documentRepaired: judged.repaired,
          ...(row === undefined ? {} : { row }),
        },
      ];
