/** A row of the operating-model matrix. @public */
export interface Responsibility {
  readonly id: string;
  readonly title: string;
}

/** Rows that belong together. @public */
export interface ResponsibilityCluster {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Responsibility[];
  /** True where the owner of the product is primary unless it says otherwise. */
  readonly ownedByDefault: boolean;
}

/**
 * The default rows, after the interaction clusters of Eric Broda's operating
 * model for data products (2022); an organisation may bring its own.
 *
 * @public
 */
export const DEFAULT_RESPONSIBILITIES: readonly ResponsibilityCluster[] = [
  {
    id: 'core-data-management',
    title: 'Core data management',
    ownedByDefault: true,
    rows: [
      { id: 'ingest', title: 'Ingest' },
      { id: 'transform', title: 'Transform' },
      { id: 'serve', title: 'Serve' },
      { id: 'boundaries', title: 'Boundaries' },
      { id: 'contract-and-slas', title: 'Contract and SLAs' },
    ],
  },
  {
    id: 'technology-services',
    title: 'Technology services',
    ownedByDefault: false,
    rows: [
      { id: 'cloud-platform', title: 'Cloud platform' },
      { id: 'interfaces', title: 'Interfaces' },
      { id: 'network-and-security', title: 'Network and security' },
    ],
  },
  {
    id: 'deep-expertise',
    title: 'Deep expertise',
    ownedByDefault: false,
    rows: [
      { id: 'subject-matter', title: 'Subject matter' },
      { id: 'master-data', title: 'Master data' },
      { id: 'legacy-systems', title: 'Legacy systems' },
    ],
  },
  {
    id: 'oversight',
    title: 'Oversight',
    ownedByDefault: false,
    rows: [
      { id: 'advice-and-funding', title: 'Advice and funding' },
      { id: 'privacy-and-regulation', title: 'Privacy and regulation' },
      { id: 'enterprise-mandates', title: 'Enterprise mandates' },
    ],
  },
  {
    id: 'enablement',
    title: 'Enablement',
    ownedByDefault: false,
    rows: [{ id: 'training', title: 'Training' }],
  },
];
