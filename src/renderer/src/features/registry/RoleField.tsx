import { Dropdown, Field, Option } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '@shared/domain/users';

type RoleFieldProps = { readonly role: Role; readonly label?: string; readonly onChoose: (role: Role) => void };

/** One of the roles, each with what it may do. */
export function RoleField({ role, label, onChoose }: RoleFieldProps) {
  const { t } = useTranslation('registry');
  return (
    <Field label={label ?? t('role')} required style={{ minWidth: 'min(320px, 100%)' }}>
      <Dropdown
        value={t(`roles.${role}`)}
        selectedOptions={[role]}
        onOptionSelect={(_event, { optionValue }) => {
          const chosen = ROLES.find((one) => one === optionValue);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {ROLES.map((one) => (
          <Option key={one} value={one}>
            {t(`roles.${one}`)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
