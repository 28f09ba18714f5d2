import type { PickedFile } from '@shared/contract/bridge';
import type { ClassificationConsequence } from '@shared/contract/classification';
import type { Analysis, ConfirmedCell, FileReport, RowCounts } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import { useState } from 'react';
import { shell, type Asked } from '../../api';
import { useCommand, useJob } from '../queries';
import type { Followed } from '../../ui/followed';
import type { Refused } from '../../ui/Refused';

type AnalyseRoute =
  | 'documents.analyse'
  | 'cards.analyse'
  | 'incentives.analyse'
  | 'benefits.analyse'
  | 'benefits.analyseSchemes'
  | 'reconciliation.analyse'
  | 'reniec.analyse'
  | 'classification.analyse'
  | 'catalogs.analyse'
  | 'territory.analyse'
  | 'households.analyse'
  | 'rosters.analyse'
  | 'rosters.type';
type ApplyRoute =
  | 'documents.apply'
  | 'cards.apply'
  | 'incentives.apply'
  | 'benefits.apply'
  | 'benefits.applySchemes'
  | 'reconciliation.apply'
  | 'reniec.apply'
  | 'classification.apply'
  | 'catalogs.apply'
  | 'territory.apply'
  | 'households.apply'
  | 'rosters.apply';
type Missing = readonly { readonly facility: string; readonly name: string }[];

/** What an import of one area needs: its two routes, and how picked files become the input of the first. */
export type ImportOf<Name extends AnalyseRoute> = {
  readonly analyse: Name;
  readonly apply: ApplyRoute;
  readonly inputOf: (files: readonly PickedFile[]) => Asked<Name>;
  readonly remarks: 'file' | 'folder';
  /** The same question once a person confirmed these cells; left out where nothing is ever to be confirmed. */
  readonly withConfirmed?: (input: Asked<Name>, confirmed: readonly ConfirmedCell[]) => Asked<Name>;
};

/** What an area adds to its analysis: facilities that are missing, consequences of a list of SISFOH. */
type Found = Analysis & {
  readonly missing?: Missing;
  readonly consequences?: readonly ClassificationConsequence[];
};

type Running = {
  readonly isPending: boolean;
  readonly error: Refused | null;
  readonly progress: Followed | undefined;
  readonly cancel: () => void;
};

/** What was found, then what was done, and what can be done next. */
export type ImportSteps = {
  readonly analysing: Running;
  readonly applying: Running;
  readonly remarksProblem: Problem | undefined;
  readonly remarksWritten: number | undefined;
  readonly found: Found | undefined;
  /** Counts of what was applied; undefined until then. */
  readonly applied: RowCounts | undefined;
  readonly files: readonly FileReport[];
  /** Looks at the same files again with what was confirmed; undefined where nothing can be. */
  readonly confirm: ((confirmed: readonly ConfirmedCell[]) => void) | undefined;
  readonly applyAll: (goodRowsOnly: boolean) => void;
  readonly saveRemarks: () => Promise<void>;
};
export type ImportFlow = ImportSteps & { readonly start: (files: readonly PickedFile[]) => void };

/** An import in two steps as the screen sees it: what was found, then what was done. */
export function useImport<Name extends AnalyseRoute>({ inputOf, ...steps }: ImportOf<Name>): ImportFlow {
  const { ask, ...flow } = useTwoSteps(steps);
  const start = (files: readonly PickedFile[]) => {
    const [first] = files;
    if (first !== undefined) ask(inputOf(files), first.name);
  };
  return { ...flow, start };
}

/** The same for what comes in no file; `name` is what its remarks are called after. */
export function useTwoSteps<Name extends AnalyseRoute>({
  analyse,
  apply,
  remarks,
  withConfirmed,
}: Omit<ImportOf<Name>, 'inputOf'>): ImportSteps & { readonly ask: (input: Asked<Name>, name: string) => void } {
  const analysing = useJob(analyse);
  const applying = useJob(apply);
  const savingRemarks = useCommand('imports.remarks');
  const [asked, setAsked] = useState('archivo.xlsx');
  const [last, setLast] = useState<Asked<Name>>();
  const found: Found | undefined = analysing.data;
  const look = (input: Asked<Name>) => {
    setLast(() => input);
    applying.reset();
    savingRemarks.reset();
    analysing.mutate(input);
  };
  return {
    ask: (input, name) => {
      setAsked(name);
      look(input);
    },
    confirm:
      withConfirmed === undefined || last === undefined
        ? undefined
        : (confirmed) => look(withConfirmed(last, confirmed)),
    analysing,
    applying,
    remarksProblem: savingRemarks.error?.problem,
    remarksWritten: savingRemarks.data?.written.length,
    found,
    applied: applying.data?.totals,
    files: applying.data?.files ?? found?.files ?? [],
    applyAll: (goodRowsOnly) => {
      if (found !== undefined) applying.mutate({ analysisId: found.analysisId, goodRowsOnly });
    },
    saveRemarks: async () => {
      const [target] = await shell.pick(
        remarks === 'file' ? { kind: 'save', name: `observaciones-${asked}` } : { kind: 'folder' },
      );
      if (target !== undefined && found !== undefined)
        savingRemarks.mutate({ analysisId: found.analysisId, target: { picked: target.picked }, kind: remarks });
    },
  };
}
