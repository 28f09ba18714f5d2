import { monthsOf, type Period } from '../domain/calendar';
import { monthName } from './compliance';
import { monthsBehind } from './monthsBehind';
import type { PaymentTold, PaymentWords } from './payments';

const bimester = (period: Period) => {
  const [first, second] = monthsOf(period);
  return `${monthName(first).split(' ')[0]} y ${monthName(second)}`;
};

const breached = (told: PaymentTold) => {
  const [month, another] = monthsBehind(told);
  if (month === undefined) return `el bimestre de ${bimester(told.period)}`;
  return another === undefined ? monthName(month) : bimester(told.period);
};

export const paymentsEs: PaymentWords = {
  names: {
    FIRST_CONTROL_LATE: 'Primer control fuera de plazo',
    REGISTERED_LATE: 'Inscripción fuera de plazo',
    CARE_LATE: 'Control fuera de fecha',
    OTHER_GRADE: 'Otro grado',
    UNDER_AGE: 'Menor de la edad',
    NOT_PASSED: 'No aprobó',
    NOT_UPPER_THIRD: 'Fuera del tercio superior',
    COMPLIED: 'Cumplió',
    NOTICE_ONLY: 'No cumplió: solo aviso',
    ARREARS: 'Retroactivo',
    ADVANCE: 'Adelanto',
    RELEASED: 'Pago que estaba guardado',
    BENEFIT: 'Otra prestación',
    REPAID: 'Se vuelve a pagar lo devuelto',
    RECOVERED: 'Descuento de lo pagado de más',
    WITHHELD: 'Retenido por la oficina',
    ALREADY_PAID: 'Ya está en otra lista',
    ADVANCED: 'Ya se pagó por adelantado',
    FIRST_BIMESTER: 'Recién afiliado',
    EXITED: 'Salió del programa',
    MOVED_OUT: 'Se mudó a otra oficina',
    ADMIN_SUSPENDED: 'Suspendido por la oficina',
    NO_TARGET_MEMBER: 'Sin miembro objetivo',
    PENDING_INFORMATION: 'Falta información',
    BREACH: 'No cumplió',
    NO_HOLDER: 'Sin titular',
    HOLDER_DECEASED: 'Titular fallecido',
    HOLDER_UNDER_AGE: 'Titular menor de edad',
    HOLDER_WITHOUT_DOCUMENT: 'Titular sin documento',
    HOLDER_DOCUMENT_EXPIRED: 'Documento del titular vencido',
    HOLDER_DOCUMENT_MISMATCH: 'Documento de otra persona',
  },
  reasons: {
    FIRST_CONTROL_LATE: () => 'No corresponde: no consta un control prenatal en el primer trimestre.',
    REGISTERED_LATE: () => 'No corresponde: la niña o el niño se inscribió después de los 30 días de nacido.',
    CARE_LATE: () => 'No corresponde: faltó un control de salud a tiempo.',
    OTHER_GRADE: () => 'No corresponde: no está en un grado de los que se premian.',
    UNDER_AGE: () => 'No corresponde: no llega a la edad al 31 de diciembre.',
    NOT_PASSED: () => 'No corresponde: no aprobó el año escolar.',
    NOT_UPPER_THIRD: () => 'No corresponde: no está en el tercio superior con la nota que se pide.',
    COMPLIED: ({ period }) => `Se paga: el hogar cumplió en ${bimester(period)}.`,
    NOTICE_ONLY: (told) => `Se paga con un aviso: no cumplió en ${breached(told)}.`,
    ARREARS: ({ period }) =>
      `Se paga como retroactivo: después del cierre se comprobó que cumplió en ${bimester(period)}.`,
    ADVANCE: ({ period }) => `Se paga por adelantado ${bimester(period)}.`,
    RELEASED: ({ period }) => `Se paga lo que se guardó de ${bimester(period)}: el titular ya puede cobrarlo.`,
    BENEFIT: () => 'Se paga: le corresponde esta prestación.',
    REPAID: ({ period }) => `Se vuelve a pagar lo de ${bimester(period)} que el pagador devolvió.`,
    RECOVERED: ({ period }) => `Se descuenta lo que se pagó de más de ${bimester(period)}.`,
    WITHHELD: () => 'Se guarda el pago: la oficina lo retuvo; se paga cuando se levante la retención.',
    ALREADY_PAID: ({ period }) => `El abono de ${bimester(period)} ya está en otra lista.`,
    ADVANCED: ({ period }) => `El abono de ${bimester(period)} ya se pagó por adelantado.`,
    FIRST_BIMESTER: ({ period }) =>
      `Todavía no corresponde pago: se afilió en ${bimester(period)}; se paga desde el bimestre siguiente.`,
    EXITED: () => 'No corresponde pago: el hogar salió del programa.',
    MOVED_OUT: () => 'Lo paga la oficina del lugar al que se mudó.',
    ADMIN_SUSPENDED: () => 'El pago está suspendido por la oficina; se guarda hasta que se levante la suspensión.',
    NO_TARGET_MEMBER: ({ period }) => `No corresponde pago: en ${bimester(period)} el hogar no tuvo miembro objetivo.`,
    PENDING_INFORMATION: () =>
      'Todavía no se paga: falta información, que no depende del hogar. Cuando llegue, se paga como retroactivo.',
    BREACH: (told) => `No se paga: no cumplió en ${breached(told)}.`,
    NO_HOLDER: () => 'Se guarda el pago: el hogar no tiene titular.',
    HOLDER_DECEASED: () => 'Se guarda el pago: el titular falleció; hay que nombrar a otro.',
    HOLDER_UNDER_AGE: () => 'Se guarda el pago: el titular es menor de edad.',
    HOLDER_WITHOUT_DOCUMENT: () => 'Se guarda el pago: el titular no tiene documento.',
    HOLDER_DOCUMENT_EXPIRED: () => 'Se guarda el pago: el documento del titular está vencido.',
    HOLDER_DOCUMENT_MISMATCH: () => 'Se guarda el pago: el documento no es del titular.',
  },
  also: (sentences) => `Además: ${sentences.join(' ')}`,
  suspension: ({ suspensions, maxSuspensions }) => `Suspensión ${suspensions} de ${maxSuspensions}.`,
  exitProposed: 'Se propone la salida del programa; mientras no se confirme, el hogar sigue afiliado.',
};
