import type { InputPort } from '@backstage-data-mesh/model';
import { DateText } from '../../facts/DateText';
import { FreeText } from '../../facts/FreeText';
import { NotGiven } from '../../facts/NotGiven';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { useText } from '../../facts/useText';

/** What the owners of both products agreed on for a flow. */
export function Agreement(props: {
  agreement: InputPort['agreement'];
  /** The place of the port among the input ports. */
  index: number;
}) {
  const t = useText();
  const { agreement, index } = props;
  if (!agreement) return <NotGiven />;
  const { acceptedBy, on, until, version } = agreement;
  return (
    <>
      {acceptedBy && (
        <div>
          {t('about.acceptedBy')}{' '}
          <ReferenceLinks
            at={['spec', 'inputPorts', index, 'agreement', 'acceptedBy']}
          />
        </div>
      )}
      {version && (
        <div>
          {t('about.agreedVersion')} <FreeText>{version}</FreeText>
        </div>
      )}
      {on && (
        <div>
          {t('about.since')} <DateText iso={on} />
        </div>
      )}
      {until && (
        <div>
          {t('about.until')} <DateText iso={until} />
        </div>
      )}
    </>
  );
}
