import { documentKey } from '@shared/domain/documents';
import { documentChange, hasDocument, isSameDocument, isTransition } from '@shared/domain/documents/history';
import type { IsoDate } from '@shared/domain/calendar';
import type { IdentityDocument } from '@shared/domain/households';
import type { MemberPlan } from './planMember';
import { eventOrigin, rowOf, type WriteContext } from './writeContext';
import type { HouseholdWrites } from './writes';

type DocumentPlan = MemberPlan & { readonly id: string; readonly entryDate: IsoDate };

/** Documento de identidad: the first one, the next one, one put right, or none any more. */
export function planDocument(writes: HouseholdWrites, plan: DocumentPlan, context: WriteContext): void {
  const { known, fields } = plan;
  if (known !== undefined && isSameDocument(known, fields)) return;
  const current = known?.document;
  if (known === undefined || current == null) {
    // Who is registered with a document brought it along; who had none until now has it from today.
    if (hasDocument(fields)) addDocument(writes, plan, known === undefined ? plan.entryDate : context.today, context);
    return;
  }
  const { until, since } = documentChange({ ...documentOf(known), since: current.since }, fields, {
    household: plan.household,
    today: context.today,
  });
  writes.documentUpdates.push({ id: current.id, columns: { until } });
  if (hasDocument(fields)) addDocument(writes, plan, since, context);
  noteTransition(writes, plan, documentOf(known), context);
}

const documentOf = ({ documentType, documentNumber, documentExpiry }: IdentityDocument): IdentityDocument => ({
  documentType,
  documentNumber,
  documentExpiry,
});

function addDocument(
  writes: HouseholdWrites,
  { id, fields, row, documentRepaired = false }: DocumentPlan,
  since: IsoDate,
  { newId, importId }: WriteContext,
): void {
  writes.documents.push({
    id: newId(),
    member_id: id,
    document_type: fields.documentType,
    document_number: fields.documentNumber,
    document_key: documentKey(fields.documentType, fields.documentNumber),
    document_expiry: fields.documentExpiry,
    repaired: documentRepaired ? 1 : 0,
    since,
    import_id: importId ?? null,
    source_row: row ?? null,
  });
}

/** That CNV, CUI and DNI are one person's is worth a sentence of its own. */
function noteTransition(
  writes: HouseholdWrites,
  { household, id, fields, row }: DocumentPlan,
  before: IdentityDocument,
  context: WriteContext,
): void {
  if (!isTransition(before.documentType, fields.documentType)) return;
  writes.events.push({
    kind: 'member.document',
    householdId: household.id,
    memberId: id,
    ...eventOrigin(context),
    details: {
      number: fields.number,
      from: before.documentType,
      fromNumber: before.documentNumber,
      to: fields.documentType,
      toNumber: fields.documentNumber,
      ...rowOf(row),
    },
  });
}
