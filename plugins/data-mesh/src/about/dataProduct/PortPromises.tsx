import { levelsOfPort, type OfferedPort } from '@backstage-data-mesh/model';
import { useText } from '../../facts/useText';
import { SloList } from './SloList';
import { useContractLevels } from './useContractLevels';

/**
 * What a port promises: itself, and where it is silent in its contract, else its
 * product for all ports. Until the contract is read, what the port says itself.
 */
export function PortPromises(props: { offered: OfferedPort }) {
  const t = useText();
  const { offered } = props;
  const levels = useContractLevels(offered.port.contract);
  if (!levels) return <SloList slos={offered.port.slos} />;
  return (
    <SloList
      slos={levelsOfPort(offered, levels)}
      noteOf={slo =>
        levels.includes(slo) ? t('about.saidByContract') : undefined
      }
    />
  );
}
