import type { EffectObstacle } from '../domain/effects/obstacles';
import type { HouseholdStatus } from '../domain/households';

/** Why something about the ladder of effects cannot be done, in words. */
export const effectObstaclesEs: Readonly<Record<EffectObstacle, (household: string) => string>> = {
  NOT_DUE: (household) =>
    `El hogar ${household} no ha llegado a las suspensiones que llevan a proponer su salida, ya se propuso o tiene una apelación por decidir.`,
  STATUS: (household) =>
    `El hogar ${household} no está en el estado que eso pide. Revise su estado en la pantalla del hogar.`,
  APPEAL_OPEN: (household) =>
    `El hogar ${household} tiene una apelación por decidir: decídala antes de enviarlo, la otra oficina no puede.`,
  EXIT_OPEN: (household) => `La salida del hogar ${household} ya está confirmada y corre su plazo.`,
  NOTHING_TO_APPEAL: (household) =>
    `El hogar ${household} no tiene un bimestre sin pago ni una salida que se pueda apelar con ese dato. Revise el bimestre.`,
  FORMER_OFFICE: (household) => `Ese bimestre del hogar ${household} lo juzgó la oficina de donde vino: se apela allí.`,
  APPEAL_EARLY: () => 'La fecha es anterior al aviso o al acto que se apela, o todavía no llega.',
  APPEAL_LATE: (household) => `El plazo para apelar del hogar ${household} ya terminó. El último día está en su aviso.`,
  APPEAL_KNOWN: (household) => `El hogar ${household} ya apeló eso; cada bimestre y cada salida se apela una vez.`,
  APPEAL_ABSENT: (household) => `El hogar ${household} no tiene una apelación por decidir sobre eso.`,
  GATE_LOST: (household) =>
    `El hogar ${household} no cumple hoy los requisitos para volver: revíselos en su elegibilidad. No se cambió nada.`,
  SAME_OFFICE: (household) =>
    `El hogar ${household} se quedaría en esta misma oficina. Para un cambio de domicilio use «Mudanza».`,
  OWN_APPEAL: () => 'Usted registró esta apelación; debe decidirla otra persona.',
  DATES: () => 'La interrupción no puede terminar antes de empezar ni empezar después de hoy.',
};

/** The status a household has, where what was asked is for another. */
export const otherStatusEs: Readonly<Record<HouseholdStatus, (household: string) => string>> = {
  CANDIDATE: (household) =>
    `El hogar ${household} es candidato, todavía no está afiliado: siga primero los pasos de su afiliación.`,
  AFFILIATED: (household) => `El hogar ${household} está afiliado: no está suspendido ni salió, no hay de qué volver.`,
  SUSPENDED: (household) => `El hogar ${household} ya está suspendido: proponga que se reincorpore, o su salida.`,
  DISAFFILIATED: (household) =>
    `El hogar ${household} ya salió del programa (desafiliado): si cumple los requisitos, proponga su reafiliación.`,
};
