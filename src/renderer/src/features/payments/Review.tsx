import type { Period } from '@shared/domain/calendar';
import { Comparison } from './Comparison';
import { Findings } from './Findings';
import { Holds } from './Holds';

/** What is looked at before a list is approved. */
export function Review({ period }: { readonly period: Period }) {
  return (
    <>
      <Findings period={period} />
      <Holds />
      <Comparison period={period} />
    </>
  );
}
