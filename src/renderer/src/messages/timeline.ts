/** What the events of a household are called where people read them. */
export const timelineEs = {
  kinds: {
    'household.registered': 'Se registró el hogar con {{members}} integrantes',
    'household.changed': 'Cambiaron datos del hogar',
    'household.holder': 'Cambió el titular',
    'household.affiliated': 'Se afilió el hogar el {{on}}',
    'member.added': 'Se agregó al integrante {{number}}',
    'member.changed': 'Cambiaron datos del integrante {{number}}',
    'duty.decided': 'Se resolvió a mano: {{duty}} de {{month}} → {{as}}',
    'duty.confirmed': 'Se confirmó la decisión: {{duty}} de {{month}} → {{as}}',
    'compliance.settled': 'Se cerró el cumplimiento del bimestre: {{result}}',
    'payment.approved': 'Se aprobó el pago de {{amount}} del bimestre {{period}}',
    'payment.held': 'Se guarda el pago de {{amount}} del bimestre {{period}}: {{paymentReason}}',
    'payment.withheld': 'No se paga el bimestre {{period}}: {{paymentReason}}',
    other: 'Otro hecho ({{kind}})',
  },
  groups: {
    all: 'Todo',
    household: 'Datos del hogar',
    member: 'Integrantes',
    affiliation: 'Afiliación',
    compliance: 'Cumplimiento',
    payment: 'Pagos',
  },
  change: '{{field}}: {{before}} → {{after}}',
};

export const timelineEn: typeof timelineEs = {
  kinds: {
    'household.registered': 'The household was registered with {{members}} members',
    'household.changed': 'Data of the household changed',
    'household.holder': 'Another holder',
    'household.affiliated': 'The household was affiliated on {{on}}',
    'member.added': 'Member {{number}} was added',
    'member.changed': 'Data of member {{number}} changed',
    'duty.decided': 'Settled by hand: {{duty}} of {{month}} → {{as}}',
    'duty.confirmed': 'Decision confirmed: {{duty}} of {{month}} → {{as}}',
    'compliance.settled': 'Compliance of the bimester was closed: {{result}}',
    'payment.approved': 'The payment of {{amount}} for bimester {{period}} was approved',
    'payment.held': 'The payment of {{amount}} for bimester {{period}} is kept: {{paymentReason}}',
    'payment.withheld': 'Bimester {{period}} is not paid: {{paymentReason}}',
    other: 'Another event ({{kind}})',
  },
  groups: {
    all: 'Everything',
    household: 'Data of the household',
    member: 'Members',
    affiliation: 'Affiliation',
    compliance: 'Compliance',
    payment: 'Payments',
  },
  change: '{{field}}: {{before}} → {{after}}',
};
