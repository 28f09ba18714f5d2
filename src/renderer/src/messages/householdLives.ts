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
  accountTitle: 'Forma de pago del hogar {{code}}',
  accountNow: 'Hoy: {{mode}} · cuenta {{number}}',
  accountNowWithout: 'Hoy: {{mode}}, sin cuenta',
  accountNever: 'Todavía no está registrado cómo se le paga.',
  accountOf: 'La cuenta es de quien es titular hoy: {{name}}. Si el titular cambia, deja de valer.',
  accountHint:
    '11 cifras, como está en la libreta o el contrato. Nunca el número de la tarjeta. Vacío: cobra sin cuenta.',
  accountSaved: 'La forma de pago quedó guardada.',
  accountToConfirm:
    'La forma de pago quedó por confirmar por otra persona en Inscripción › Por confirmar. Hasta entonces no cambia nada.',
  toOfficeTitle: 'El hogar {{code}} pasa a otra oficina',
  toOfficeHint:
    'El hogar sale de esta oficina desde ese día: aquí ya no se le verifica ni se le paga. El paquete lleva sus datos a la sede, que lo envía a la otra oficina.',
  toOfficeDistrict: 'Ubigeo de la otra oficina',
  toOfficeDay: 'Desde el día',
  toOfficeSave: 'Guardar el paquete…',
  toOfficeDone: 'El hogar pasó a la oficina {{to}}. Entregue el paquete {{identifier}} a la sede.',
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
  accountTitle: 'Payment of household {{code}}',
  accountNow: 'Today: {{mode}} · account {{number}}',
  accountNowWithout: 'Today: {{mode}}, without account',
  accountNever: 'How it is paid has not been recorded yet.',
  accountOf: 'The account is that of today’s holder: {{name}}. If the holder changes, it no longer holds.',
  accountHint:
    '11 digits, as in the savings book or contract. Never the number of the card. Empty: paid without account.',
  accountSaved: 'The way of payment was saved.',
  accountToConfirm:
    'The way of payment waits to be confirmed by another person in Enrolment › To confirm. Until then nothing changes.',
  toOfficeTitle: 'Household {{code}} goes to another office',
  toOfficeHint:
    'The household leaves this office from that day on: it is neither verified nor paid here any more. The package takes its data to headquarters, which sends it to the other office.',
  toOfficeDistrict: 'Ubigeo of the other office',
  toOfficeDay: 'From the day',
  toOfficeSave: 'Save the package…',
  toOfficeDone: 'The household went to office {{to}}. Hand package {{identifier}} over to headquarters.',
  moveTitle: 'Move of household {{code}}',
  district: 'District (ubigeo)',
  districtHint: 'Filled in from the chosen populated centre.',
  moveEvidenceHint: 'Why it moved and what states it: statement, certificate, visit',
  moved: 'The move was saved; the address before stays in the history of the household.',
  movedOutside: 'The move was saved. The household now lives outside the district of the office.',
};
