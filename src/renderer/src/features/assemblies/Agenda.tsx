import { Button, makeStyles, MessageBar, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaGrid } from './AgendaGrid';
import { AgendaTable } from './AgendaTable';
import type { ViewProps } from './viewProps';
import { Posting } from './Posting';
import { ProposeDialog } from './ProposeDialog';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' } });

/** The households of an assembly and what it said of each. */
export function Agenda({ assembly, mayWrite }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('assemblies');
  const [isProposing, setProposing] = useState(false);
  const [notice, setNotice] = useState<string>();
  const { agenda, settled, households, validated } = assembly;
  const present = agenda.filter((row) => row.present === true).length;
  return (
    <>
      <div className={styles.bar}>
        <Text role="status" weight="semibold">
          {t('counts', { settled, households, present, validated })}
        </Text>
        {mayWrite && (
          <Button icon={<AddRegular />} onClick={() => setProposing(true)}>
            {t('propose')}
          </Button>
        )}
      </div>
      {notice !== undefined && <MessageBar intent="success">{notice}</MessageBar>}
      {mayWrite ? <AgendaGrid assembly={assembly} /> : <AgendaTable assembly={assembly} />}
      <Posting assembly={assembly} mayWrite={mayWrite} />
      {isProposing && (
        <ProposeDialog
          assembly={assembly.assembly}
          onClose={() => setProposing(false)}
          onDone={(text) => {
            setProposing(false);
            setNotice(text);
          }}
        />
      )}
    </>
  );
}
