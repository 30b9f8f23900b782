import {
  dataProduct,
  declarationOf,
  domain,
  governanceBody,
  teamProfile,
  valueHypothesis,
} from '@backstage-data-mesh/model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ComponentType } from 'react';
import { DataProductAboutCard } from './dataProduct/DataProductAboutCard';
import { DomainAboutCard } from './domain/DomainAboutCard';
import { GovernanceBodyAboutCard } from './governanceBody/GovernanceBodyAboutCard';
import { TeamProfileAboutCard } from './teamProfile/TeamProfileAboutCard';
import { ValueHypothesisAboutCard } from './valueHypothesis/ValueHypothesisAboutCard';

const cards: ReadonlyMap<string, ComponentType> = new Map([
  [dataProduct.kind, DataProductAboutCard],
  [domain.kind, DomainAboutCard],
  [governanceBody.kind, GovernanceBodyAboutCard],
  [teamProfile.kind, TeamProfileAboutCard],
  [valueHypothesis.kind, ValueHypothesisAboutCard],
]);

/**
 * The about card of whatever kind of the data mesh the page is about; nothing
 * on pages of other kinds.
 */
export function DataMeshAboutCard() {
  const { entity } = useEntity();
  const Card = cards.get(declarationOf(entity)?.kind ?? '');
  return Card ? <Card /> : <></>;
}
