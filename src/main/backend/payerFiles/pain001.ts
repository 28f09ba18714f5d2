import XMLBuilder from 'fast-xml-builder';
import type { IsoDate } from '@shared/domain/calendar';
import type { PaymentOrder } from '@shared/domain/payerFiles/layout';

/** Who pays: the programme's own account and the bank that is told. */
export type Payer = {
  readonly name: string;
  readonly account: string;
  /** BIC of the bank. */
  readonly bank: string;
};
export type Pain001 = {
  /** Names the message for ever, another for each file of a list: a bank takes the same name twice for a repetition. */
  readonly messageId: string;
  /** When the list was approved: the same list gives the same bytes. */
  readonly createdAt: string;
  readonly payOn: IsoDate;
  readonly payer: Payer;
  readonly orders: readonly PaymentOrder[];
};

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.03';
const CURRENCY = 'PEN';

/**
 * Orden de pago as CustomerCreditTransferInitiation V03 (ISO 20022, pain.001.001.03): one payment information with its
 * count and sum, and a transfer for each household, in the order given.
 */
export function pain001({ messageId, createdAt, payOn, payer, orders }: Pain001): string {
  const totals = {
    NbOfTxs: String(orders.length),
    CtrlSum: decimal(orders.reduce((sum, { cents }) => sum + cents, 0)),
  };
  const body = {
    Document: {
      '@_xmlns': NAMESPACE,
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: messageId,
          CreDtTm: createdAt.slice(0, 19),
          ...totals,
          InitgPty: { Nm: text(payer.name, 140) },
        },
        PmtInf: {
          PmtInfId: messageId,
          PmtMtd: 'TRF',
          BtchBookg: 'true',
          ...totals,
          ReqdExctnDt: payOn,
          Dbtr: { Nm: text(payer.name, 140) },
          DbtrAcct: { Id: { Othr: { Id: payer.account } }, Ccy: CURRENCY },
          DbtrAgt: { FinInstnId: { BIC: payer.bank } },
          CdtTrfTxInf: orders.map(transfer(payer.bank)),
        },
      },
    },
  };
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(body)}`;
}

const transfer = (bank: string) => (order: PaymentOrder) => ({
  PmtId: { EndToEndId: order.reference },
  Amt: { InstdAmt: { '@_Ccy': CURRENCY, '#text': decimal(order.cents) } },
  CdtrAgt: { FinInstnId: { BIC: bank } },
  Cdtr: {
    Nm: text(order.holder, 140),
    ...(order.document === '' ? {} : { Id: { PrvtId: { Othr: { Id: order.document, SchmeNm: { Cd: 'NIDN' } } } } }),
  },
  CdtrAcct: { Id: { Othr: { Id: order.account } }, Ccy: CURRENCY },
  RmtInf: { Ustrd: text(`Juntos ${order.period} ${order.household}`, 140) },
});

const decimal = (cents: number) => (cents / 100).toFixed(2);
/** What XML forbids is left out; the schema limits the length. */
const text = (value: string, longest: number) =>
  value.replaceAll(/[^\p{L}\p{N}\p{P}\p{Zs}\p{S}]/gu, '').slice(0, longest);
