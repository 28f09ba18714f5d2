/** What each figure is, beside what, and how good it must be: the table of performance.md. */
export type Goal = {
  readonly operation: string;
  readonly floor: string;
  /** A share in % must be at least its limit, anything else at most. */
  readonly unit: 'ms' | 'MB' | '%';
  /** Of the ratio to the floor where there is one, else of the figure itself. */
  readonly limit: number;
  /** The limit is of the figure itself although there is a floor to compare with. */
  readonly isAbsolute?: true;
};

export const GOALS = {
  P1: {
    operation: 'write all facility workbooks of a bimester',
    floor: 'the same sheets and cells by exceljs alone, one file after the other',
    unit: 'ms',
    limit: 1.3,
  },
  P2: {
    operation: 'analyse and apply all returned workbooks in one batch',
    floor: "exceljs' streaming read of the same files, prepared inserts of the same rows",
    unit: 'ms',
    limit: 1.5,
  },
  P3: {
    operation: 'analyse and apply one workbook of 20,000 members',
    floor: "exceljs' streaming read of the same file, prepared inserts of the same rows",
    unit: 'ms',
    limit: 1.5,
  },
  P3r: {
    operation: 'the same with three of ten rows bad, and the workbook of remarks',
    floor: "exceljs' streaming read of the same file, prepared inserts of the same rows",
    unit: 'ms',
    limit: 2.5,
  },
  P4: {
    operation: 'longest time the backend stands still during P1, P2 and P3',
    floor: '',
    unit: 'ms',
    limit: 100,
  },
  P5: {
    operation: 'search for duplicates among all persons, with reasons',
    floor: 'reading the same persons, exact join on document and on folded names with birth date',
    unit: 'ms',
    limit: 10_000,
    isAbsolute: true,
  },
  E1: {
    operation: 'precision of that search on a labelled district of this size',
    floor: 'precision of the exact join on the same district',
    unit: '%',
    limit: 95,
    isAbsolute: true,
  },
  E2: {
    operation: 'recall of that search on the same district',
    floor: 'recall of the exact join on the same district',
    unit: '%',
    limit: 90,
    isAbsolute: true,
  },
  P6: {
    operation: 'close a bimester with every explanation stored',
    floor: 'reading its inputs, inserting its rows, prepared',
    unit: 'ms',
    limit: 2,
  },
  P7: {
    operation: 'payment list with explanations',
    floor: 'reading its inputs, inserting its rows, prepared',
    unit: 'ms',
    limit: 2,
  },
  P7r: {
    operation: 'replay of that list from what was kept with it',
    floor: 'as of the list',
    unit: 'ms',
    limit: 2,
  },
  P8: {
    operation: 'analyse and apply a result file of 100,000 lines',
    floor: "exceljs' streaming read of the same file, prepared inserts of the same rows",
    unit: 'ms',
    limit: 1.5,
  },
  P9: {
    operation: 'send the whole registry: read, pack, sign, check and seal',
    floor: 'zip and hash of the same bytes',
    unit: 'ms',
    limit: 1.5,
  },
  P9v: {
    operation: 'open that package: unseal, every check, signature',
    floor: 'unzip and hash of the same bytes',
    unit: 'ms',
    limit: 1.5,
  },
  P10: {
    operation: 'search as one types: pieces of names, documents, codes (95th percentile)',
    floor: '',
    unit: 'ms',
    limit: 20,
  },
  P13: {
    operation: 'cold start to the usable list of households, passphrase included; the file is looked over behind it',
    floor: 'an empty Electron window',
    unit: 'ms',
    limit: 2,
  },
  P14: {
    operation: 'peak memory of the backend during P1, P2, P3, P6 and P7',
    floor: '',
    unit: 'MB',
    limit: 300,
  },
  P16: {
    operation: 'from cancel to its answer, anywhere in P1, P2, P6 and P7 (the longest)',
    floor: '',
    unit: 'ms',
    limit: 200,
  },
} as const satisfies Readonly<Record<string, Goal>>;

export type FigureId = keyof typeof GOALS;
export const isFigureId = (id: string): id is FigureId => Object.hasOwn(GOALS, id);
