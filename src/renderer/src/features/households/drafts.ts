import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { api } from '../../api';
import type { HouseholdForm } from './formValues';
import type { HouseholdFormApi } from './useHouseholdForm';

/** A form that was left before it was saved. `revision`: of the household it changes. */
export type Draft = { readonly revision: number | null; readonly savedAt: string; readonly values: HouseholdForm };

const fields = z.record(z.string(), z.unknown());
const storedDraft = z.object({
  revision: z.int().nullable(),
  savedAt: z.string(),
  values: z.object({ household: fields, members: z.array(fields).min(1) }),
});

export const draftKey = (code: string | undefined) => `household:${code ?? ''}`;

export async function findDraft(key: string): Promise<Draft | undefined> {
  const found = await api('drafts.get', { key });
  if (!found.ok || found.value.json === null) return undefined;
  const read = storedDraft.safeParse(JSON.parse(found.value.json));
  return read.success ? (read.data as unknown as Draft) : undefined; // the form's own fields, written below
}

export const deleteDraft = (key: string) => api('drafts.put', { key, json: null });

/** Well within the two seconds after which a power cut may come. */
const EVERY_MS = 800;

type Saving = { readonly at: string | undefined; readonly failed: boolean };

/**
 * Keeps what is typed every so often, also of who never pauses, and once more on leaving. `stop`: there is nothing to
 * keep any more.
 */
export function useDraftSaving(key: string, form: HouseholdFormApi, revision: number | null) {
  const [saving, setSaving] = useState<Saving>({ at: undefined, failed: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { getValues, subscribe } = form;
  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const draft: Draft = { revision, savedAt: new Date().toISOString(), values: getValues() };
    const kept = await api('drafts.put', { key, json: JSON.stringify(draft) });
    setSaving({ at: draft.savedAt, failed: !kept.ok });
  }, [key, revision, getValues]);
  useEffect(() => {
    const stopListening = subscribe({
      formState: { values: true },
      callback: () => {
        timer.current ??= setTimeout(() => void keep(), EVERY_MS);
      },
    });
    return () => {
      stopListening();
      if (timer.current !== undefined) void keep();
    };
  }, [subscribe, keep]);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);
  return { saving, stop };
}
