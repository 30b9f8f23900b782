import type { DomainEntity } from '@backstage-data-mesh/model';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { NotGiven } from '../../facts/NotGiven';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';

type Identifiers = NonNullable<
  NonNullable<DomainEntity['spec']['dataMesh']>['identifiers']
>;

/** The shared identifiers that a domain defines. */
export function IdentifierTable(props: { identifiers: Identifiers }) {
  const t = useText();
  const title = t('about.identifiers');
  if (props.identifiers.length === 0) return <></>;
  return (
    <Section title={title}>
      <CompactTable
        label={title}
        headings={[
          t('about.identifier'),
          t('about.identifies'),
          t('about.format'),
        ]}
        rows={props.identifiers.map((identifier, index) => ({
          key: String(index),
          cells: [
            <FreeText>{identifier.id}</FreeText>,
            identifier.title ? (
              <FreeText>{identifier.title}</FreeText>
            ) : (
              <NotGiven />
            ),
            identifier.format ? <code>{identifier.format}</code> : <NotGiven />,
          ],
        }))}
      />
    </Section>
  );
}
