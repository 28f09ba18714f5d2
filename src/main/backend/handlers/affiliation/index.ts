import type { HandlersOf } from '../../dispatch';
import { affiliate } from './affiliate';
import { listAgreements } from './agreements';
import { answerProposals } from './answer';
import { requestDocuments, signAgreement } from './sign';
import { atStep, deciderOf, pipeline, setDecider, stepsOf } from './views';

export const affiliationHandlers: HandlersOf<'affiliation'> = {
  'affiliation.affiliate': affiliate,
  'affiliation.decider': deciderOf,
  'affiliation.setDecider': setDecider,
  'affiliation.steps': stepsOf,
  'affiliation.agreements': listAgreements,
  'affiliation.requestDocuments': requestDocuments,
  'affiliation.sign': signAgreement,
  'affiliation.pipeline': pipeline,
  'affiliation.atStep': atStep,
  'affiliation.answer': answerProposals,
};
