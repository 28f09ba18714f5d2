import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';

/** Whether a package is as its office left it; if not, every fault by the name of its part. */
export function Verified({ result }: { readonly result: Output<'packages.verify'> }) {
  const { t, i18n } = useTranslation('packages');
  if (result.valid)
    return (
      <MessageBar intent="success">
        {t('valid', { identifier: result.identifier, signedBy: result.signedBy })}
      </MessageBar>
    );
  const faultText = (code: string) =>
    i18n.exists(`packages:faults.${code}`) ? i18n.t(`packages:faults.${code}` as 'packages:faults.PART_MISSING') : code;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {t('invalid', { identifier: result.identifier })}
        <ul>
          {result.faults.map(({ part, code, detail }) => (
            <li key={`${part} ${code}`}>
              <b>{part}</b>: {faultText(code)} {detail}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
