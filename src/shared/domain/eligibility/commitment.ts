import type { IsoDate } from '../calendar';
import type { GateCode } from './gates';
import { isPassing } from './judgement';
import type { JudgeGate } from './judgement';

/** Asamblea comunal de validación: it said yes, by the date (mission S4). */
export const judgeAssembly: JudgeGate<'ACV'> = ({ household: { assemblyValidated, assemblyDate }, on }) => {
  const code = assemblyCode(assemblyValidated, assemblyDate, on);
  const passed = isPassing(code);
  return {
    passed,
    code,
    warnings: passed && assemblyDate === null ? ['ACV_NO_DATE'] : [],
    found: { validated: assemblyValidated, date: assemblyDate },
    required: { on },
  };
};

function assemblyCode(validated: boolean | null, date: IsoDate | null, on: IsoDate): GateCode {
  if (validated === null) return 'ACV_PENDING';
  if (date !== null && date > on) return 'ACV_LATER';
  return validated ? 'ACV_VALIDATED' : 'ACV_REJECTED';
}

/** Acuerdo de compromiso: signed by the date. */
export const judgeAgreement: JudgeGate<'AGREEMENT'> = ({ household: { agreementDate }, on }) => {
  const code = agreementCode(agreementDate, on);
  return { passed: isPassing(code), code, warnings: [], found: { date: agreementDate }, required: { on } };
};

function agreementCode(date: IsoDate | null, on: IsoDate): GateCode {
  if (date === null) return 'AGREEMENT_MISSING';
  return date > on ? 'AGREEMENT_LATER' : 'AGREEMENT_SIGNED';
}
