import { documentKey } from '@shared/domain/documents';
import type { HouseholdStatus, IdentityDocument } from '@shared/domain/households';
import type { ReadDb, Tx } from '../../database/handles';
import { findDocumentHolders, type DocumentHolder } from '../../database/documents/holders';

/** Who else has a document, or had it before a later one. */
export type TakenBy = { readonly holder: DocumentHolder; readonly refuses: boolean };

export type Holders = ReadonlyMap<string, readonly DocumentHolder[]>;

/** Everybody who has one of these documents, by the key of the document. */
export async function holdersOf(db: ReadDb | Tx, documents: readonly IdentityDocument[]): Promise<Holders> {
  const keys = [...new Set(documents.map(keyOf).filter(Boolean))];
  const holders = new Map<string, DocumentHolder[]>();
  for (const holder of await findDocumentHolders(db, keys)) {
    holders.set(holder.documentKey, [...(holders.get(holder.documentKey) ?? []), holder]);
  }
  return holders;
}

const keyOf = ({ documentType, documentNumber }: IdentityDocument) => documentKey(documentType, documentNumber);

/** Between two active households a person cannot be shared; anything else is for the eligibility check to refuse. */
export function takenBy(
  document: IdentityDocument,
  {
    household,
    number,
    status,
  }: { readonly household: string; readonly number: number; readonly status: HouseholdStatus },
  holders: Holders,
): TakenBy | undefined {
  const others = (holders.get(keyOf(document)) ?? []).filter(
    (holder) => holder.household !== household || holder.number !== number,
  );
  const here = others.find((holder) => holder.household === household);
  if (here !== undefined) return { holder: here, refuses: true };
  const active = isActive(status) ? others.find((holder) => isActive(holder.status)) : undefined;
  if (active !== undefined) return { holder: active, refuses: true };
  const [other] = others;
  return other === undefined ? undefined : { holder: other, refuses: false };
}

const isActive = (status: HouseholdStatus) => status === 'AFFILIATED' || status === 'SUSPENDED';
