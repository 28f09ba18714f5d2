import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@shared/domain/canonicalJson';
import type { ListInput } from '@shared/domain/payments/calculateList';
import { pause, type JobContext } from '../../jobs/job';
import type { ReadDb, Tx } from '../handles';
import { packed, unpacked } from '../packedText';

/** All that a list is calculated from, in parts that can be kept, and the hash over them. */
export type KeptInput = { readonly sha256: string; readonly parts: readonly Buffer[] };

const HOUSEHOLDS_A_PART = 500;
const BETWEEN_PARTS = '\n';

/** What is the same for all first, then the households some at a time: SHA-256 over the canonical JSON of each part. */
export async function keepInput({ households, ...basis }: ListInput, job: JobContext): Promise<KeptInput> {
  const hash = createHash('sha256');
  const text = canonicalJson(basis as unknown as Json); // dates, figures and codes only
  const parts = [await packed(text)];
  hash.update(text);
  for (let from = 0; from < households.length; from += HOUSEHOLDS_A_PART) {
    await pause(job, from, households.length);
    const some = canonicalJson(households.slice(from, from + HOUSEHOLDS_A_PART) as unknown as Json);
    hash.update(BETWEEN_PARTS).update(some);
    parts.push(await packed(some));
  }
  return { sha256: hash.digest('hex'), parts };
}

export async function insertInput(tx: Tx, listId: string, { parts }: KeptInput): Promise<void> {
  for (const [part, content] of parts.entries()) await tx('payment_input').insert({ list_id: listId, part, content });
}

/** As it was kept; undefined for lists calculated before inputs were. */
export async function loadInput(
  db: ReadDb,
  listId: string,
): Promise<{ readonly sha256: string; readonly input: ListInput } | undefined> {
  const parts = await db('payment_input').where({ list_id: listId }).orderBy('part').pluck<Buffer[]>('content');
  const texts: string[] = [];
  for (const part of parts) texts.push(await unpacked(part));
  const [basis, ...households] = texts;
  if (basis === undefined) return undefined;
  const all = households.flatMap((text) => JSON.parse(text) as ListInput['households']);
  return {
    sha256: hashOf(texts),
    input: { ...(JSON.parse(basis) as Omit<ListInput, 'households'>), households: all },
  };
}

const hashOf = (texts: readonly string[]) => createHash('sha256').update(texts.join(BETWEEN_PARTS)).digest('hex');
