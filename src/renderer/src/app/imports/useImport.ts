import type { PickedFile } from '@shared/contract/bridge';
import type { ClassificationConsequence } from '@shared/contract/classification';
import type { Analysis, FileReport, RowCounts } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import { useState } from 'react';
import { shell, type Asked } from '../../api';
import { useCommand, useJob } from '../queries';
import type { Followed } from '../../ui/followed';
import type { Refused } from '../../ui/Refused';

type AnalyseRoute =
  | 'documents.analyse'
  | 'reniec.analyse'
  | 'classification.analyse'
  | 'catalogs.analyse'
  | 'territory.analyse'
  | 'households.analyse'
  | 'rosters.analyse';
type ApplyRoute =
  | 'documents.apply'
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

export type ImportFlow = {
  readonly start: (files: readonly PickedFile[]) => void;
  readonly analysing: Running;
  readonly applying: Running;
  readonly remarksProblem: Problem | undefined;
  readonly remarksWritten: number | undefined;
  readonly found: Found | undefined;
  /** Counts of what was applied; undefined until then. */
  readonly applied: RowCounts | undefined;
  readonly files: readonly FileReport[];
  readonly applyAll: (goodRowsOnly: boolean) => void;
  readonly saveRemarks: () => Promise<void>;
};

/** An import in two steps as the screen sees it: what was found, then what was done. */
export function useImport<Name extends AnalyseRoute>({ analyse, apply, inputOf, remarks }: ImportOf<Name>): ImportFlow {
  const analysing = useJob(analyse);
  const applying = useJob(apply);
  const savingRemarks = useCommand('imports.remarks');
  const [picked, setPicked] = useState<readonly PickedFile[]>([]);
  const found: Found | undefined = analysing.data;
  const start = (files: readonly PickedFile[]) => {
    if (files.length === 0) return;
    setPicked(files);
    applying.reset();
    savingRemarks.reset();
    analysing.mutate(inputOf(files));
  };
  return {
    start,
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
        remarks === 'file'
          ? { kind: 'save', name: `observaciones-${picked[0]?.name ?? 'archivo.xlsx'}` }
          : { kind: 'folder' },
      );
      if (target !== undefined && found !== undefined)
        savingRemarks.mutate({ analysisId: found.analysisId, target: { picked: target.picked }, kind: remarks });
    },
  };
}
