import type { PayerLayout } from '@shared/domain/payerFiles/layout';

/** As the contract takes it. */
export const mutableLayout = (layout: PayerLayout) => ({ ...layout, columns: [...layout.columns] });
