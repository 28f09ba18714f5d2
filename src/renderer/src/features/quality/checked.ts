import type { Output } from '@shared/contract/routes';

/** What a check of the rules came to. */
export type Checked = Output<'quality.check'>;

/** Where a rule's breaches stand on the page. */
export const ruleId = (invariant: number) => `rule-${invariant}`;
