import { soles } from '../text';
import { expectDone } from './office';
import { ON, PERIOD, type Scene } from './scene';

/** One person calculates the list, another approves it. */
export async function pay({ folder, step, signIn }: Scene): Promise<void> {
  const gestor = await signIn('gestor', ON.pay);
  await step(
    'Calcular la lista de pago',
    async () => expectDone(await gestor('payments.calculate', { period: PERIOD })),
    ({ paid, notPaid, total }) => `${paid} hogares, ${soles(total)}; ${notPaid.length} no pagados`,
  );
  const approver = await signIn('aprobadora', ON.pay);
  await step(
    'Aprobar la lista (otra persona)',
    async () => expectDone(await approver('payments.approve', { period: PERIOD })),
    ({ approvedBy, hash }) => `${approvedBy}, huella ${hash.slice(0, 12)}`,
  );
  const file = { path: folder(`lista-de-pago-${PERIOD}.xlsx`) };
  await step(
    'Exportar la lista',
    async () => expectDone(await approver('payments.export', { period: PERIOD, file })),
    ({ name }) => name,
  );
}

/** The signed package, read back as headquarters would. */
export async function send({ folder, step, signIn }: Scene): Promise<void> {
  const call = await signIn('gestor', ON.pay);
  const file = { path: folder(`paquete-${PERIOD}.jpkg`) };
  await step(
    'Paquete para la Sede Central',
    async () => expectDone(await call('packages.export', { period: PERIOD, file })),
    ({ identifier, bytes }) => `${identifier}, ${bytes} bytes`,
  );
  await step(
    'Verificar el paquete',
    async () => {
      const verified = expectDone(await call('packages.verify', { file }));
      if (!verified.valid) throw new Error(`faults: ${JSON.stringify(verified.faults)}`);
      return verified;
    },
    ({ signedBy }) => `íntegro, firmado por ${signedBy}`,
  );
}
