import { z } from 'zod';
import { isIsoDate, isMonth, isPeriod } from '../domain/calendar';
import type { IsoDate, Month, Period } from '../domain/calendar';
import { looksLikeCard } from '../domain/cards/card';
import { ROLES } from '../domain/users';

export const isoDate = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'date');
export const month = z.custom<Month>((value) => typeof value === 'string' && isMonth(value), 'month');
export const period = z.custom<Period>((value) => typeof value === 'string' && isPeriod(value), 'period');
export const ubigeo = z.string().regex(/^\d{6}$/, 'ubigeo');
export const role = z.enum(ROLES);
export const userName = z.string().trim().min(2).max(60);
export const passphrase = z.string().min(8).max(256);
export const householdCode = z.string().trim().min(1).max(30);

/** What people write in words of their own. The whole number of a card is kept nowhere. */
const ownWords = z
  .string()
  .trim()
  .refine((words) => !looksLikeCard(words), 'whole-card');
export const text = (length: number) => ownWords.max(length).default('');
export const note = ownWords.max(1000);
export const requiredNote = note.min(3, 'too-short');
export const evidence = ownWords.min(3, 'too-short').max(300);
export const id = z.string().min(1).max(64);
export const empty = z.strictObject({});

/** A file on this computer. The window never sends a path: the shell puts it where the window put `{ picked }`. */
export const filePath = z.strictObject({ path: z.string().min(1).max(4096) });
export type FilePath = z.output<typeof filePath>;
/** What the window holds for a file a person picked. */
export type Picked = { readonly picked: string };

export const page = { offset: z.int().min(0).max(2_000_000).default(0), limit: z.int().min(1).max(1000).default(200) };
export const count = z.int().min(0);
