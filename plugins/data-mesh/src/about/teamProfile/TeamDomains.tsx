import type { TeamProfileEntity } from '@backstage-data-mesh/model';
import { NotGiven } from '../../facts/NotGiven';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { useText } from '../../facts/useText';

/** The domains that a team works in, and how hard each is. */
export function TeamDomains(props: {
  domains: NonNullable<TeamProfileEntity['spec']['domains']>;
}) {
  const t = useText();
  if (props.domains.length === 0) return <NotGiven />;
  return (
    <>
      {props.domains.map(({ complexity }, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <div key={index}>
          <ReferenceLinks at={['spec', 'domains', index, 'domain']} />
          {complexity && ` · ${t(`about.complexity.${complexity}`)}`}
        </div>
      ))}
    </>
  );
}
