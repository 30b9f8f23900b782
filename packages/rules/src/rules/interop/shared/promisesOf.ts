import { readPromises, type PortPromises } from '../../../contract/promises';
import { ofPorts } from '../../../facts/flow/offers';
import type { OfferedPort } from '@backstage-data-mesh/model';

/** What each port of an offer promises, read once however many flows ask. */
export const promisesOf = ofPorts(
  (ports): readonly PortPromises<OfferedPort>[] => readPromises(ports),
);
