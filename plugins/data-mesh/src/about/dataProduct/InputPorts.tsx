import type { InputPort } from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { NotGiven } from '../../facts/NotGiven';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { Agreement } from './Agreement';
import { SloList } from './SloList';

/** What a data product reads, port by port. */
export function InputPorts(props: { ports: readonly InputPort[] }) {
  const t = useText();
  const title = t('about.inputPorts');
  // few flows have one, and a column of blanks says nothing
  const isAgreed = props.ports.some(({ agreement }) => agreement);
  return (
    <Section title={title}>
      {props.ports.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.noInputPorts')}
        </Typography>
      ) : (
        <CompactTable
          label={title}
          headings={[
            t('about.port'),
            t('about.readsFrom'),
            t('about.versionRange'),
            t('about.needs'),
            ...(isAgreed ? [t('about.agreement')] : []),
          ]}
          rows={props.ports.map(({ name, expects, agreement }, index) => ({
            key: String(index),
            cells: [
              name ? <FreeText>{name}</FreeText> : <NotGiven />,
              <ReferenceLinks at={['spec', 'inputPorts', index, 'from']} />,
              expects?.version ? (
                <FreeText>{expects.version}</FreeText>
              ) : (
                <NotGiven />
              ),
              <SloList slos={expects?.slos} />,
              ...(isAgreed
                ? [<Agreement agreement={agreement} index={index} />]
                : []),
            ],
          }))}
        />
      )}
    </Section>
  );
}
