import {
  kindNames,
  type RelationName,
} from '@backstage-data-mesh/model/vocabulary';

/** What tells in which domains an entity stands, and in what state it is. */
export interface Shown {
  readonly domainsBy?: RelationName;
  readonly state?: 'lifecycle' | 'status';
  readonly hasType?: boolean;
}

const { dataProduct, governanceBody, teamProfile, valueHypothesis } = kindNames;

const SHOWN: ReadonlyMap<string, Shown> = new Map<string, Shown>([
  [
    dataProduct.kind.toLowerCase(),
    { domainsBy: 'partOf', state: 'lifecycle', hasType: true },
  ],
  [
    valueHypothesis.kind.toLowerCase(),
    { domainsBy: 'contributesTo', state: 'status' },
  ],
  [governanceBody.kind.toLowerCase(), { domainsBy: 'governs', hasType: true }],
  [teamProfile.kind.toLowerCase(), { hasType: true }],
]);

/** What the catalog's list shows of a kind; nothing of the kinds of others. */
export function shownOf(kind: string | undefined): Shown | undefined {
  return SHOWN.get(kind?.toLowerCase() ?? '');
}
