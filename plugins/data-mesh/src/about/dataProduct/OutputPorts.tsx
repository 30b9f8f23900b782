import { type OfferedPort, type OutputPort } from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../../facts/CompactTable';
import { DurationText } from '../../facts/DurationText';
import { FreeText } from '../../facts/FreeText';
import { NotGiven } from '../../facts/NotGiven';
import { Section } from '../../facts/Section';
import { TextList } from '../../facts/TextList';
import { useText } from '../../facts/useText';
import { ContractText } from './ContractText';
import { KeptContracts } from './KeptContracts';
import { Deprecation } from './Deprecation';
import { PortPromises } from './PortPromises';

/** What a data product offers, port by port. */
export function OutputPorts(props: { ports: readonly OfferedPort[] }) {
  const t = useText();
  const title = t('about.outputPorts');
  return (
    <Section title={title}>
      {props.ports.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.noOutputPorts')}
        </Typography>
      ) : (
        <>
          <CompactTable
            label={title}
            headings={[
              t('about.port'),
              t('about.contract'),
              t('about.classification'),
              t('about.promises'),
              t('about.joinsOn'),
            ]}
            rows={props.ports.map(offered => {
              const { port, index } = offered;
              return {
                key: String(index),
                cells: [
                  <PortName port={port} />,
                  <ContractText contract={port.contract} />,
                  <Classification port={port} />,
                  <PortPromises offered={offered} />,
                  <TextList texts={port.identifiers} />,
                ],
              };
            })}
          />
          <KeptContracts ports={props.ports} />
        </>
      )}
    </Section>
  );
}

function PortName(props: { port: OutputPort }) {
  const t = useText();
  const { name, version, type, format, changeNotice, deprecated } = props.port;
  const readAs = [type, format].filter(word => word !== undefined).join(', ');
  return (
    <>
      <strong>
        <FreeText>{name}</FreeText>
      </strong>{' '}
      {version && <FreeText>{version}</FreeText>}
      {readAs && (
        <Typography variant="caption" color="textSecondary" display="block">
          <FreeText>{readAs}</FreeText>
        </Typography>
      )}
      {changeNotice && (
        <Typography variant="caption" color="textSecondary" display="block">
          {t('about.changeNotice')} <DurationText iso={changeNotice} />
        </Typography>
      )}
      {deprecated && <Deprecation deprecated={deprecated} />}
    </>
  );
}

function Classification(props: { port: OutputPort }) {
  const t = useText();
  const { classification, regions, downgrades } = props.port;
  return (
    <>
      {classification ? (
        t(`about.classifications.${classification}`)
      ) : (
        <NotGiven />
      )}
      {regions && regions.length > 0 && (
        <Typography variant="caption" color="textSecondary" display="block">
          <FreeText>{regions.join(', ')}</FreeText>
        </Typography>
      )}
      {downgrades?.map((downgrade, index) => (
        <Typography
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          variant="caption"
          color="textSecondary"
          display="block"
        >
          {t('about.downgradedFrom', {
            classification: t(`about.classifications.${downgrade.from}`),
          })}
          {downgrade.reason && (
            <>
              {': '}
              <FreeText>{downgrade.reason}</FreeText>
            </>
          )}
        </Typography>
      ))}
    </>
  );
}
