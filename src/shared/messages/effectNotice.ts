import type { EffectNotice } from '../contract/effects';
import type { IsoDate } from '../domain/calendar';
import { bimesterText, breachText } from './effects';
import { proposalReason } from './proposals';
import { ruleWord } from './rules';
import { joined, spokenDate, writtenDate } from './writing';

export type NoticeOffice = { readonly office: string; readonly today: IsoDate };

/** A paper for the family by its parts, as printer and terminal both write it. */
export type NoticeText = {
  readonly head: string;
  readonly to: string;
  readonly place: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What was not kept, one a line. */
  readonly breaches: readonly string[];
  readonly rights: readonly string[];
  readonly reference: string;
  readonly receipt: readonly string[];
};

/** Aviso, always in Spanish: it goes to families. A household may get two: of its bimester, and of its exit. */
export function effectNotices(notice: EffectNotice, about: NoticeOffice): readonly NoticeText[] {
  const bimester = notice.breaches.length === 0 ? [] : [bimesterNotice(notice, about)];
  return notice.exit === null ? bimester : [...bimester, exitNotice(notice, notice.exit, about)];
}

function bimesterNotice(notice: EffectNotice, about: NoticeOffice): NoticeText {
  const bimester = bimesterText(notice.period);
  return {
    ...framed(notice, about),
    subject: notice.withheld ? `Su hogar no recibirá el abono de ${bimester}` : `Aviso a su hogar sobre ${bimester}`,
    paragraphs: [
      'Para recibir el abono de cada bimestre, el hogar cumple sus corresponsabilidades en los dos meses. Según lo que se registró en esta oficina, esto faltó:',
    ],
    breaches: notice.breaches.map((one) => breachText(one)),
    rights: [
      ...(notice.withheld ? [] : ['Esta vez es solo un aviso: el abono se paga.']),
      countSentence(notice),
      'Qué puede hacer: si cumple en los meses que vienen, el siguiente bimestre se le paga. Si necesita ayuda para llevar a los niños a la escuela o al puesto de salud, avise a su gestor o gestora local.',
      `Si no está de acuerdo, o hubo un motivo (enfermedad, desastre, servicio cerrado), puede apelar hasta el ${spokenDate(notice.appealUntil)} en esta oficina o con su gestor o gestora local. No necesita abogado ni pagar nada. ${notice.withheld ? 'Si se acepta, se le paga lo que no se le pagó y deja de contar.' : 'Si se acepta, deja de contar.'}`,
      ...commonRights(notice),
    ],
  };
}

/** Never said of what was not counted: a missing supplement, a month that was paid. */
function countSentence({ place, max, exitProposed, withheld }: EffectNotice): string {
  if (place === 0) return 'Esta vez no cuenta para la salida del programa.';
  const what = withheld ? 'la suspensión' : 'el aviso';
  const counted = max === null ? `Es ${what} número ${place}.` : `Es ${what} ${place} de ${max}.`;
  if (exitProposed) {
    return `${counted} Por eso se propone la salida de su hogar del programa. Todavía no sale: dos personas deben confirmarla, se le avisará y podrá apelar.`;
  }
  return max === null ? counted : `${counted} Solo si llega a ${max} se propondría la salida. Su hogar sigue afiliado.`;
}

function exitNotice(notice: EffectNotice, exit: NonNullable<EffectNotice['exit']>, about: NoticeOffice): NoticeText {
  return {
    ...framed(notice, about),
    subject: 'Su hogar saldría del programa Juntos',
    paragraphs: [
      `El ${spokenDate(exit.confirmedOn)} dos personas de esta oficina confirmaron la salida de su hogar del programa. Motivo: ${proposalReason(exit.reason).toLocaleLowerCase('es')}.`,
      `La salida vale desde el ${spokenDate(exit.effectiveOn)}. Hasta ese día el hogar sigue afiliado y se le paga lo que le corresponde.`,
    ],
    breaches: [],
    rights: [
      `Si no está de acuerdo, puede apelar hasta el ${spokenDate(exit.appealUntil)} en esta oficina o con su gestor o gestora local. No necesita abogado ni pagar nada. Mientras no se decida su apelación, el hogar no sale.`,
      ...commonRights(notice),
    ],
  };
}

const framed = ({ household, holder, populatedCenterName, reference }: EffectNotice, about: NoticeOffice) => ({
  head: `${about.office} · ${writtenDate(about.today)}`,
  to: holder === '' ? `Familia del hogar ${household}` : holder,
  place: `${populatedCenterName} · Hogar ${household}`,
  reference: `Base legal: ${reference}; Ley 27444, recursos administrativos.`,
  receipt: [`Cargo de entrega · Hogar ${household}`, 'Recibí este aviso:', 'Nombre:', 'Firma o huella:', 'Fecha:'],
});

/** A closed list: no other condition may be asked for by anybody. */
const commonRights = ({ duties }: EffectNotice) => [
  `Las únicas corresponsabilidades son: ${joined(
    duties.map((duty) => ruleWord(duty)),
    'y',
  )}. Nadie puede pedirle otra cosa (faenas, cuotas, reuniones, compras) ni amenazarle con quitarle el abono. Las madres líderes no deciden suspensiones.`,
  'Consultas y quejas gratuitas: Línea 1880.',
];

/** As the terminal writes it. */
export const noticeLines = (text: NoticeText): string =>
  [
    text.head,
    '',
    text.to,
    text.place,
    '',
    text.subject.toLocaleUpperCase('es'),
    '',
    ...text.paragraphs,
    ...text.breaches.map((one) => `  • ${one}`),
    ...text.rights,
    text.reference,
    '',
    ...text.receipt,
  ].join('\n');
