import {
  API_GROUP,
  API_VERSION,
  findSlip,
  kinds,
  quote,
} from '@backstage-data-mesh/model';
import { CATALOG_KINDS, isCatalogVersion } from './builtInKinds';
import { isMap } from './fieldFaults';

/** What kind of which API an entity surely is, though it is written otherwise. */
export interface MeantIdentity {
  readonly apiVersion: string;
  readonly kind: string;
}

/** What is wrong with a kind or a version that looks like one. */
export interface IdentityFault {
  readonly path: readonly ['kind'] | readonly ['apiVersion'];
  readonly message: string;
  readonly meant: string;
  /** True when it is a slip of the pen, and nothing else. */
  readonly isSlip: boolean;
}

/**
 * The identity that was meant, where kind or version are misspelt or the version
 * is missing; `undefined` where they are sound, somebody else's, or a guess.
 */
export function meantIdentity(value: unknown): MeantIdentity | undefined {
  if (!isMap(value) || !isMap(value.metadata)) return undefined;
  const { apiVersion, kind } = value;
  if (typeof kind !== 'string') return undefined;
  const group = groupOf(apiVersion);
  const isKnown =
    isApi(group) && KINDS_OF[group].includes(kind) && isVersion(apiVersion);
  const api = isKnown ? undefined : apiMeant(group, kind);
  const meant = api && kindMeant(kind, api);
  return api && meant ? { apiVersion: API_OF[api], kind: meant } : undefined;
}

/**
 * What the catalog would not recognise, and every check of the envelope takes: a
 * kind or a version that nobody has.
 */
export function findIdentityFault(value: unknown): IdentityFault | undefined {
  if (!isMap(value)) return undefined;
  const { apiVersion, kind } = value;
  if (typeof kind !== 'string' || typeof apiVersion !== 'string')
    return undefined;
  const meant = meantIdentity(value);
  const group = groupOf(apiVersion);
  // what is wrong with a kind of ours is told where it is read
  if (meant?.apiVersion === API_VERSION && group === API_GROUP)
    return undefined;
  if (meant && group !== groupOf(meant.apiVersion))
    return {
      path: ['apiVersion'],
      message: `\`apiVersion\` is ${quote(apiVersion)}, which has no kind ${quote(meant.kind)}; the one of ${sayOwner(meant)} has \`apiVersion: ${meant.apiVersion}\``,
      meant: meant.apiVersion,
      isSlip: !isApi(group) && group !== '',
    };
  if (meant)
    return {
      path: ['kind'],
      message: `\`kind\` is ${quote(kind)}, which the catalog does not know`,
      meant: meant.kind,
      isSlip: true,
    };
  return group === CATALOG_GROUP &&
    CATALOG_KINDS.includes(kind) &&
    !isCatalogVersion(apiVersion)
    ? {
        path: ['apiVersion'],
        message: `\`apiVersion\` is ${quote(apiVersion)}; the catalog reads ${quote(kind)} of ${quote(API_OF[CATALOG_GROUP])}`,
        meant: API_OF[CATALOG_GROUP],
        isSlip: false,
      }
    : undefined;
}

/** The kind of an API which was meant by a word; the word itself, if it is one. */
export function kindMeant(written: string, api: Api): string | undefined {
  const names = KINDS_OF[api];
  const word = flat(written);
  return (
    names.find(name => name === written || flat(name) === word) ??
    findSlip(written, names)
  );
}

/** True for the name of a kind of the mesh or of the catalog, well written or not. */
export function isKindOfMesh(written: string): boolean {
  return APIS.some(api => kindMeant(written, api) !== undefined);
}

const CATALOG_GROUP = 'backstage.io';

/** An API whose kinds are known. */
type Api = typeof API_GROUP | typeof CATALOG_GROUP;

const APIS: readonly Api[] = [API_GROUP, CATALOG_GROUP];

const API_OF: Readonly<Record<Api, string>> = {
  [API_GROUP]: API_VERSION,
  [CATALOG_GROUP]: 'backstage.io/v1alpha1',
};

const KINDS_OF: Readonly<Record<Api, readonly string[]>> = {
  [API_GROUP]: kinds
    .filter(({ extendsAt }) => !extendsAt)
    .map(({ kind }) => kind),
  [CATALOG_GROUP]: CATALOG_KINDS,
};

function isApi(group: string | undefined): group is Api {
  return group === API_GROUP || group === CATALOG_GROUP;
}

/** The API that an entity is of, by its version and, where that has none, its kind. */
function apiMeant(group: string | undefined, kind: string): Api | undefined {
  const own =
    APIS.find(api => KINDS_OF[api].includes(kind)) ??
    APIS.find(api => kindMeant(kind, api));
  if (group === undefined || group === '') return own;
  // neither has a kind of the name of one of the other
  if (isApi(group)) return own ?? group;
  const slip = findSlip(group, APIS) ?? APIS.find(api => isPart(group, api));
  return own === slip ? own : undefined;
}

/** `backstage` and `data-mesh.io` stand for the whole. */
function isPart(group: string, api: Api): boolean {
  const [first] = group.split('.');
  return first === api.split('.')[0];
}

/** True where it is one for the envelope, whether it exists or not. */
function isVersion(apiVersion: unknown): boolean {
  return /\/[a-zA-Z0-9]+$/.test(String(apiVersion));
}

/** What stands before the version; nothing for a version alone. */
function groupOf(apiVersion: unknown): string | undefined {
  if (typeof apiVersion !== 'string') return undefined;
  const parts = apiVersion.split('/');
  return parts.length > 1 ? parts[0] : '';
}

function sayOwner({ apiVersion }: MeantIdentity): string {
  return apiVersion === API_VERSION ? 'this suite' : 'the catalog';
}

const flat = (name: string) => name.replace(/[ _-]/g, '').toLowerCase();
