/** A household suspended by the office, leaving the programme, or coming back to it. */
export const programmeEs = {
  title: 'Suspensión, salida o regreso: hogar {{code}}',
  submit: 'Proponer',
  done: 'Propuesto: espera a otra persona en «Por confirmar».',
  what: 'Qué se propone',
  reason: 'Motivo',
  evidence: 'Sustento',
  act: 'Acto de la Sede Central (número y fecha)',
  explained: {
    SUSPENSION: 'Cuando otra persona lo confirme, sus pagos se guardan hasta que termine la suspensión.',
    REINSTATEMENT: 'Cuando otra persona lo confirme, se le vuelve a pagar, también lo guardado.',
    EXIT: 'Cuando otra persona lo confirme, corre el plazo para apelar. Hogar duplicado y datos falsos valen desde ese día; lo demás, desde el bimestre que sigue al plazo.',
    REAFFILIATION:
      'Cuando otra persona lo confirme, vuelve a estar afiliado desde ese día: la cuenta de suspensiones empieza de nuevo y se le paga desde el bimestre siguiente.',
  },
};

export const programmeEn: typeof programmeEs = {
  title: 'Suspension, exit or return: household {{code}}',
  submit: 'Propose',
  done: 'Proposed: it waits for another person under “To confirm”.',
  what: 'What is proposed',
  reason: 'Reason',
  evidence: 'Evidence',
  act: 'Act of headquarters (number and date)',
  explained: {
    SUSPENSION: 'Once another person confirms it, its payments are kept until the suspension ends.',
    REINSTATEMENT: 'Once another person confirms it, it is paid again, what was kept too.',
    EXIT: 'Once another person confirms it, the term to appeal runs. A duplicate household and false data hold from that day; anything else from the bimester after the term.',
    REAFFILIATION:
      'Once another person confirms it, it is affiliated again from that day: the count of suspensions begins anew and it is paid from the next bimester on.',
  },
};
