import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../../api';
import { blankSheet, sheetDrafted, sheetTyped, type Form, type SheetState } from './sheetState';

/** Where a sheet begins: what was left half typed, what was typed before, or blank. */
export type SheetStart = { readonly state: SheetState; readonly from: 'draft' | 'last' | 'blank' };

const draftKey = ({ form }: Form) => `paper:${form}`;

export async function startOf(form: Form): Promise<SheetStart> {
  const kept = await api('drafts.get', { key: draftKey(form) });
  const drafted = kept.ok && kept.value.json !== null ? sheetDrafted(form, kept.value.json) : undefined;
  if (drafted !== undefined) return { state: drafted, from: 'draft' };
  if (form.last !== null) return { state: sheetTyped(form, form.last.sheet), from: 'last' };
  return { state: blankSheet(form), from: 'blank' };
}

/** Well within the two seconds after which a power cut may come. */
const EVERY_MS = 800;

export type Change = (changed: (before: SheetState) => SheetState) => void;

/** The sheet as it is typed; it is kept every so often, also of who never pauses, and on leaving. `forget`: it is saved, or begun anew. */
export function useSheet(form: Form, start: SheetStart) {
  const [state, setState] = useState(start.state);
  const latest = useRef(state);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const key = draftKey(form);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    void api('drafts.put', { key, json: JSON.stringify(latest.current) });
  }, [key]);
  const change: Change = useCallback(
    (changed) => {
      setState((before) => {
        latest.current = changed(before);
        return latest.current;
      });
      timer.current ??= setTimeout(keep, EVERY_MS);
    },
    [keep],
  );
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    return api('drafts.put', { key, json: null });
  }, [key]);
  useEffect(
    () => () => {
      if (timer.current !== undefined) keep();
    },
    [keep],
  );
  return { state, change, forget };
}
