import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import type { IsoDate } from '@shared/domain/calendar';
import { ok, type Result } from '@shared/domain/result';
import { api } from '../../api';
import { deleteDraft, draftKey, findDraft } from './drafts';
import { formOf, newHousehold, type HouseholdForm } from './formValues';

/** What the form begins with: a new household, a stored one, or what was typed before and not saved. */
export type FormStart = {
  /** Another start, another form. */
  readonly serial: number;
  readonly code: string | undefined;
  readonly key: string;
  readonly revision: number | null;
  readonly today: IsoDate;
  readonly values: HouseholdForm;
  /** What is saved: whatever differs from it is marked. */
  readonly saved: HouseholdForm;
  /** Numbers of those who are stored: they cannot be removed, and no newcomer gets the number of who left. */
  readonly storedNumbers: readonly number[];
  readonly highestNumber: number;
  /** When the draft was typed; undefined where there is none. */
  readonly draftOf: string | undefined;
};

export function useFormStart(code: string | undefined) {
  const [serial, setSerial] = useState(1);
  const [found, setFound] = useState<Result<FormStart, Problem>>();
  useEffect(() => {
    let isCurrent = true;
    void startOf(code, serial).then((start) => isCurrent && setFound(start));
    return () => {
      isCurrent = false;
    };
  }, [code, serial]);
  const startAnew = useCallback(async () => {
    await deleteDraft(draftKey(code));
    setSerial((before) => before + 1);
  }, [code]);
  return { found, startAnew };
}

async function startOf(code: string | undefined, serial: number): Promise<Result<FormStart, Problem>> {
  const [described, stored, draft] = await Promise.all([
    api('registry.describe', {}),
    code === undefined ? undefined : api('households.get', { code }),
    findDraft(draftKey(code)),
  ]);
  if (!described.ok) return described;
  if (stored !== undefined && !stored.ok) return stored;
  const { today, office } = described.value;
  const known = stored === undefined ? nobodyKnown(office?.ubigeo ?? '') : knownOf(stored.value);
  const drafted = draft === undefined ? {} : { revision: draft.revision, values: draft.values };
  return ok({
    serial,
    code,
    key: draftKey(code),
    today,
    ...known,
    saved: known.values,
    ...drafted,
    draftOf: draft?.savedAt,
  });
}

type Known = Pick<FormStart, 'revision' | 'values' | 'storedNumbers' | 'highestNumber'>;

const nobodyKnown = (ubigeo: string): Known => ({
  revision: null,
  values: newHousehold(ubigeo),
  storedNumbers: [],
  highestNumber: 0,
});

const knownOf = (stored: Output<'households.get'>): Known => ({
  revision: stored.revision,
  values: formOf(stored),
  storedNumbers: stored.members.filter(({ exitDate }) => exitDate === null).map(({ number }) => number),
  highestNumber: Math.max(...stored.members.map(({ number }) => number)),
});
