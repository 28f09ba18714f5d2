import type { FigureId } from '../goals';
import type { Benchmark } from './benchmark';
import { measureCancelling } from './cancel';
import { measureColdStart } from './coldStart';
import { measureDuplicates } from './duplicates';
import { measureMemory } from './memory';
import { measureHouseholds } from './takeHouseholds';
import { measureResults } from './takeResults';
import { measurePackage } from './sendPackage';
import { measureReturns } from './takeReturns';
import { measureSearch } from './search';
import { measureClosing, measurePayments } from './settle';
import { measureWriting } from './writeRosters';

/** Which measurement gives which figures, in the order in which they run. */
export const benchmarks: readonly { readonly gives: readonly FigureId[]; readonly measure: Benchmark }[] = [
  { gives: ['P1'], measure: measureWriting },
  { gives: ['P2'], measure: measureReturns },
  { gives: ['P3', 'P3r'], measure: measureHouseholds },
  { gives: ['P5', 'E1', 'E2'], measure: measureDuplicates },
  { gives: ['P6'], measure: measureClosing },
  { gives: ['P7', 'P7r'], measure: measurePayments },
  { gives: ['P8'], measure: measureResults },
  { gives: ['P9', 'P9v'], measure: measurePackage },
  { gives: ['P10'], measure: measureSearch },
  { gives: ['P13'], measure: measureColdStart },
  { gives: ['P4', 'P14'], measure: measureMemory },
  { gives: ['P16'], measure: measureCancelling },
];
