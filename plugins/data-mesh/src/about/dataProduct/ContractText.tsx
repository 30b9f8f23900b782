import type { OutputPort } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FreeText } from '../../facts/FreeText';
import { SafeLink } from '../../facts/SafeLink';
import { useText } from '../../facts/useText';

/** The contract of a port: kept with the product, or elsewhere. */
export function ContractText(props: { contract: OutputPort['contract'] }) {
  const t = useText();
  const { contract } = props;
  if (contract === undefined) {
    return (
      <Mark shape="ring" ink="quiet">
        {t('about.noContract')}
      </Mark>
    );
  }
  if (typeof contract === 'string') {
    return <>{t('about.inlineContract')}</>;
  }
  const { id, version, url } = contract;
  return (
    <>
      <FreeText>{version ? `${id} ${version}` : id}</FreeText>
      {url && (
        // on a line of its own: in running text its colour alone would tell
        <div>
          <SafeLink to={url}>{t('about.readContract')}</SafeLink>
        </div>
      )}
    </>
  );
}
