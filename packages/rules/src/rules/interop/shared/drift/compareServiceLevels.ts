import { quote, type Slo } from '@backstage-data-mesh/model';
import { showSlos } from '../../../../slo';
import { subjectName } from '../../../../wording/names';
import {
  comparePromises,
  propertyName,
} from '../../../../contract/comparePromises';
import { namePort } from '../../../../contract/ports';
import type { SlaProperty } from '../../../../contract/standards/contract';
import { doubt, type Drift } from './drift';
import { inContract, type PortOfProduct } from './subjects';

/**
 * Where a port and its contract both promise a service level, and not the same
 * one. What only one of them promises is no disagreement.
 */
export function compareServiceLevels(
  subject: PortOfProduct,
  promised: readonly SlaProperty[],
): Drift[] {
  const byProperty = groupByProperty(promised);
  const slos = subject.port.slos ?? [];
  return slos.flatMap((slo, place) =>
    compareLevel({ ...subject, slo, place }, byProperty.get(propertyName(slo))),
  );
}

/** More promises on one property are compared in part; it bounds the cost. */
const MAX_ELEMENTS = 1_000;

/** A promise of a contract and its place among all. */
interface PlacedSla {
  readonly sla: SlaProperty;
  readonly at: number;
}

function groupByProperty(promised: readonly SlaProperty[]) {
  const groups = new Map<string, PlacedSla[]>();
  promised.forEach((sla, at) => {
    const name = propertyName(sla);
    const group = groups.get(name);
    if (!group) groups.set(name, [{ sla, at }]);
    else if (group.length < MAX_ELEMENTS) group.push({ sla, at });
  });
  return groups;
}

interface PromiseOfPort extends PortOfProduct {
  readonly slo: Slo;
  readonly place: number;
}

/** A contract may promise one property for several elements: one has to agree. */
function compareLevel(
  promise: PromiseOfPort,
  promised: readonly PlacedSla[] = [],
): Drift[] {
  const { ref, port, index, key, slo, place } = promise;
  const compared = promised.map(({ sla }) => comparePromises(slo, sla));
  if (compared.length === 0 || compared.some(({ is }) => is === 'same')) {
    return [];
  }
  if (compared.length === MAX_ELEMENTS) {
    return doubt(
      `the contract of ${namePort(port)} promises ${quote(slo.property)} too often to compare all; fewer promises in it can be`,
    );
  }
  const first = compared.findIndex(({ levels }) => levels);
  const levels = compared[first]?.levels;
  if (!levels) {
    return doubt(
      `the ${quote(slo.property)} that ${namePort(port)} and its contract promise cannot be compared`,
    );
  }
  const [own, other] = showSlos(levels);
  return [
    {
      path: ['spec', 'outputPorts', index, 'slos', place],
      linked: inContract(promise, 'slaProperties', promised[first].at),
      discriminator: `${key}:slo:${propertyName(slo)}`,
      message: `${subjectName(ref)} promises ${levels[0].property.label} ${own} for ${namePort(port)}, but its contract promises ${other}; they have to be the same`,
    },
  ];
}
