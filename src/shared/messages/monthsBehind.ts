import type { PaymentTold } from './payments';

/** The months of the rows behind a line; none where it is not explained by rows. */
export const monthsBehind = ({ duties }: Pick<PaymentTold, 'duties'>) => [...new Set(duties.map(({ month }) => month))];
