import {
  parseEntityRef,
  quote,
  stringifyEntityRef,
  productIdOf,
  PRODUCT_ID_ANNOTATION,
  type EntityPath,
} from '@backstage-data-mesh/model';
import { nameRef, subjectName } from '../../../../wording/names';
import {
  fitsLifecycle,
  isSameVersion,
  meansEntity,
  toWords,
} from '../../../../contract/sameness';
import { nameOfTeam } from '../../../../contract/standards/parts';
import { compareInputs } from './compareInputs';
import { compareOutputs } from './compareOutputs';
import { doubt, type Drift } from './drift';
import { inDescription, ownerOf, type DescribedProduct } from './subjects';

/** Where a product and its description in ODPS disagree. */
export function compareDescription(subject: DescribedProduct): Drift[] {
  return [
    ...compareId(subject),
    ...compareName(subject),
    ...compareVersion(subject),
    ...compareStatus(subject),
    ...compareDomain(subject),
    ...compareType(subject),
    ...compareTeam(subject),
    ...compareInputs(subject),
    ...compareOutputs(subject),
  ];
}

function compareId(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  const own = productIdOf(entity);
  const id = description.id?.trim();
  if (own === undefined || id === undefined || own === id) return [];
  const path = ['metadata', 'annotations', PRODUCT_ID_ANNOTATION];
  return [
    differ(subject, {
      path,
      what: 'id',
      own: quote(own),
      other: quote(id),
    }),
  ];
}

function compareName(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  const { name: own, title = own } = entity.metadata;
  const { name } = description;
  if (name === undefined) return [];
  if ([own, title].map(toWords).includes(toWords(name))) return [];
  const path = ['metadata', 'name'];
  return [
    differ(subject, {
      path,
      what: 'name',
      own: quote(own),
      other: quote(name),
    }),
  ];
}

function compareVersion(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  const own = entity.spec.version;
  const { version } = description;
  if (own === undefined || version === undefined) return [];
  if (isSameVersion(own, version)) return [];
  const path = ['spec', 'version'];
  const other = quote(version);
  return [
    differ(subject, {
      path,
      what: 'version',
      own: quote(own),
      other,
    }),
  ];
}

function compareStatus(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  const { status } = description;
  const { lifecycle } = entity.spec;
  const fits = status === undefined || fitsLifecycle(status, lifecycle);
  if (fits) return [];
  const other = quote(status ?? '');
  if (fits === undefined) {
    return doubt(
      `the product description has the status ${other}, which the standard does not name; a status of the standard can be compared`,
    );
  }
  const path = ['spec', 'lifecycle'];
  return [
    differ(subject, {
      path,
      at: ['status'],
      what: 'lifecycle',
      own: quote(lifecycle),
      other,
    }),
  ];
}

function compareDomain(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  const { domain } = description;
  if (domain === undefined || entity.spec.domain === undefined) return [];
  const parsed = parseEntityRef(entity.spec.domain, {
    kind: 'Domain',
    namespace: entity.metadata.namespace,
  });
  if (!parsed.ok) return [];
  const own = stringifyEntityRef(parsed.value);
  return compareNamed(subject, {
    name: domain,
    own,
    kind: 'Domain',
    ...{ path: ['spec', 'domain'], what: 'domain', at: ['domain'] },
  });
}

const TYPES: readonly string[] = [
  'source-aligned',
  'aggregate',
  'consumer-aligned',
];

/** The standard leaves the words for types open: others are not compared. */
function compareType(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  const { type: own } = entity.spec;
  const { type = own } = description;
  if (toWords(type) === own || !TYPES.includes(toWords(type))) return [];
  const path = ['spec', 'type'];
  return [
    differ(subject, {
      path,
      what: 'type',
      own: quote(own),
      other: quote(type),
    }),
  ];
}

function compareTeam(subject: DescribedProduct): Drift[] {
  const { entity, description } = subject;
  const name = nameOfTeam(description.team);
  const own = ownerOf(entity);
  if (name === undefined || own === undefined) return [];
  return compareNamed(subject, {
    name,
    own,
    kind: 'Group',
    ...{ path: ['spec', 'owner'], what: 'owner', at: ['team', 'name'] },
  });
}

/** An entity that the description names in words of its own. */
function compareNamed(
  subject: DescribedProduct,
  named: {
    readonly name: string;
    /** The ref of the entity. */
    readonly own: string;
    readonly kind: string;
    readonly path: EntityPath;
    readonly at: readonly string[];
    readonly what: string;
  },
): Drift[] {
  const { name, own, kind, path, at, what } = named;
  const { graph } = subject;
  const isSame = meansEntity(name, { ref: own, kind, graph });
  if (isSame) return [];
  if (isSame === undefined) {
    return doubt(
      `whether ${quote(name)} in the product description is ${nameRef(own)} cannot be told; the title of that entity says it`,
    );
  }
  return [
    differ(subject, { path, at, what, own: nameRef(own), other: quote(name) }),
  ];
}

function differ(
  subject: DescribedProduct,
  difference: {
    readonly path: EntityPath;
    /** Where the description says it; by the same word unless given. */
    readonly at?: readonly string[];
    readonly what: string;
    readonly own: string;
    readonly other: string;
  },
): Drift {
  const { path, what, at = [what], own, other } = difference;
  return {
    path,
    linked: inDescription(subject, ...at),
    discriminator: what,
    message: `${subjectName(subject.ref)} has the ${what} ${own}, but its product description says ${other}; they have to agree`,
  };
}
