/** Another payee and another address of a household, as their dialogs say it. */
export const householdLivesEs = {
  holderTitle: 'Cambio de titular del hogar {{code}}',
  newHolder: 'Nuevo titular',
  noAdults: 'No vive en el hogar otra persona mayor de edad a quien nombrar titular.',
  choose: 'Elija…',
  reason: 'Motivo',
  evidenceHint: 'Acta, constancia o documento en que consta, con su número',
  named: 'El titular es ahora {{name}}.',
  toConfirm:
    'El cambio de titular quedó por confirmar por otra persona en Inscripción › Por confirmar. Hasta entonces no cambia nada.',
  moveTitle: 'Mudanza del hogar {{code}}',
  district: 'Distrito (ubigeo)',
  districtHint: 'Se completa con el centro poblado elegido.',
  moveEvidenceHint: 'Por qué se mudó y en qué consta: declaración, constancia, visita',
  moved: 'La mudanza quedó guardada; la dirección anterior queda en la historia del hogar.',
  movedOutside: 'La mudanza quedó guardada. El hogar vive ahora fuera del distrito de la oficina.',
};

export const householdLivesEn: typeof householdLivesEs = {
  holderTitle: 'Change of holder of household {{code}}',
  newHolder: 'New holder',
  noAdults: 'No other person of age lives in the household who could be named holder.',
  choose: 'Choose…',
  reason: 'Reason',
  evidenceHint: 'Minutes, certificate or document that states it, with its number',
  named: 'The holder is now {{name}}.',
  toConfirm:
    'The change of holder waits to be confirmed by another person in Enrolment › To confirm. Until then nothing changes.',
  moveTitle: 'Move of household {{code}}',
  district: 'District (ubigeo)',
  districtHint: 'Filled in from the chosen populated centre.',
  moveEvidenceHint: 'Why it moved and what states it: statement, certificate, visit',
  moved: 'The move was saved; the address before stays in the history of the household.',
  movedOutside: 'The move was saved. The household now lives outside the district of the office.',
};
