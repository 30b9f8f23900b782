import { isInUse, quote, type EntityPath } from '@backstage-data-mesh/model';
import { gt, valid } from 'semver';
import { nameRef, subjectName } from '../../../../wording/names';
import {
  fitsLifecycle,
  inFull,
  isSameVersion,
  meansEntity,
} from '../../../../contract/sameness';
import { namePort } from '../../../../contract/ports';
import {
  readContractTerms,
  type ContractTerms,
} from '../../../../contract/readContract';
import { nameOfTeam } from '../../../../contract/standards/parts';
import { compareServiceLevels } from './compareServiceLevels';
import { doubt, offerBothWays, type Drift } from './drift';
import { inContract, ownerOf, type PortOfProduct } from './subjects';

/** Where an output port and the contract that it links disagree. */
export function compareContract(subject: PortOfProduct): Drift[] {
  const { contract } = subject.port;
  if (contract === undefined) return [];
  if (typeof contract !== 'string') {
    return contract.version === undefined || subject.port.version === undefined
      ? doubt(
          `the contract of ${namePort(subject.port)} is kept elsewhere, without a version to compare; \`contract.version\` says it`,
        )
      : compareVersion(subject, contract.version);
  }
  const { value: terms, isUnsupported } = readContractTerms(contract);
  if (!terms) {
    return doubt(
      `the contract of ${namePort(subject.port)} ${
        isUnsupported
          ? 'is in a version that is not read here; a version that is read can be compared'
          : 'is not valid; a valid one can be compared'
      }`,
    );
  }
  // a retired product promises nothing more, but its contract has to say so
  if (!isInUse(subject.entity)) return compareStatus(subject, terms);
  return [
    ...compareVersion(subject, terms.version),
    ...compareStatus(subject, terms),
    ...compareOwner(subject, terms),
    ...compareServiceLevels(subject, terms.slaProperties ?? []),
  ];
}

function compareVersion(
  subject: PortOfProduct,
  version: string | undefined,
): Drift[] {
  const { ref, port, index, key } = subject;
  if (version === undefined || port.version === undefined) return [];
  if (isSameVersion(version, port.version)) return [];
  const path = ['spec', 'outputPorts', index, 'version'];
  return [
    {
      path,
      linked: inContract(subject, 'version'),
      discriminator: `${key}:version`,
      message: `${subjectName(ref)} offers ${namePort(port)}, but its contract is version ${quote(version)}; they have to be the same`,
      suggestions: suggestVersion(path, version, port.version),
    },
  ];
}

/** Consumers rely on the version of the port: it is never to go down. */
function suggestVersion(path: EntityPath, theirs: string, own: string) {
  const [next, now] = [theirs, own].map(inFull);
  if (!valid(next) || !valid(now)) return undefined;
  return gt(next, now)
    ? offerBothWays(path, next, 'the contract')
    : [
        {
          text: `Set the version of the contract to ${quote(now)}`,
          edits: [],
          isSafe: false,
        },
      ];
}

function compareStatus(
  subject: PortOfProduct,
  { status }: ContractTerms,
): Drift[] {
  const { ref, entity, port, index, key } = subject;
  if (status === undefined) return [];
  const { lifecycle } = entity.spec;
  const isPhasedOut = port.deprecated && lifecycle !== 'retired';
  const state = isPhasedOut ? 'deprecated' : lifecycle;
  const fits = fitsLifecycle(status, state);
  if (fits) return [];
  if (fits === undefined) {
    return doubt(
      `the contract of ${namePort(port)} has the status ${quote(status)}, which the standard does not name; a status of the standard can be compared`,
    );
  }
  const whose = isPhasedOut ? 'the port' : 'the product';
  return [
    {
      path: isPhasedOut
        ? ['spec', 'outputPorts', index, 'deprecated']
        : ['spec', 'lifecycle'],
      linked: inContract(subject, 'status'),
      discriminator: `${key}:status`,
      message: `${subjectName(ref)} offers ${namePort(port)} under a contract with status ${quote(status)}, but ${whose} is ${quote(state)}; they have to fit`,
    },
  ];
}

function compareOwner(
  subject: PortOfProduct,
  { team }: ContractTerms,
): Drift[] {
  const { ref, entity, graph, port, key } = subject;
  const name = nameOfTeam(team);
  const owner = ownerOf(entity);
  if (name === undefined || owner === undefined) return [];
  const isSame = meansEntity(name, { ref: owner, kind: 'Group', graph });
  if (isSame) return [];
  if (isSame === undefined) {
    return doubt(
      `whether ${quote(name)}, the team in the contract of ${namePort(port)}, is ${nameRef(owner)} cannot be told; the title of that group says it`,
    );
  }
  return [
    {
      path: ['spec', 'owner'],
      linked: inContract(subject, 'team', 'name'),
      discriminator: `${key}:owner`,
      message: `${subjectName(ref)} is owned by ${nameRef(owner)}, but the contract of ${namePort(port)} names the team ${quote(name)}; they have to be the same`,
    },
  ];
}
