import {
  createMeshItem,
  createReferenceReader,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import type { Rule, RuleSettings } from '@backstage-data-mesh/rules';
import type { SettingsSource } from '../settings/settings';
import type { IncludedText } from '../source/placeholders';
import type { ReadFile } from '../source/readSource';
import { findAnnotationFaults, findMisspelt } from './lostWords';
import { comparePlaces, findAtPath, findInFile } from './draft';
import { readDocumentEntity, type SourceEntity } from './entities';
import type {
  CheckResult,
  CheckSummary,
  PlacedFinding,
  UnknownVerdict,
} from './finding';
import { applyIgnores } from './ignores';
import { judge } from './judge';
import { meshAround, type FilePlace, type KnownMesh } from './meshAround';
import {
  findNobodys,
  findOpenReferences,
  judgeOpenReferences,
  type OpenReference,
} from './references';
import { tellTagsOnce } from './tags';
import { findNameless } from './nameless';
import { findShapeFaults, findTextFaults } from './shape';
import {
  describeFolders,
  describeUnread,
  describeUnverified,
  isLimit,
  type UnreadFolder,
} from './unknown';

/** Everything that a check works with; it reads nothing else. */
export interface CheckInput {
  readonly files: readonly ReadFile[];
  readonly settings: SettingsSource;
  /** An ISO date. */
  readonly today: string;
  /** Reads the file that a placeholder of another file names. */
  readonly include: (fromFile: string, target: string) => IncludedText;
  /** The mesh of the real catalog, where it is known. */
  readonly snapshot?: KnownMesh;
  /** Where the files stand, so that what they define no longer is told. */
  readonly placeOf?: (file: string) => FilePlace;
  /** True to take what is not in the tree for missing. */
  readonly requireRefs?: boolean;
  /** Findings of the reader: files that cannot be read. */
  readonly unreadable?: readonly PlacedFinding[];
  /** How many files patterns leave out. */
  readonly excluded?: number;
  /** Repositories within the tree in which nobody looked. */
  readonly unread?: readonly UnreadFolder[];
  /** What the reader left to others, such as addresses. */
  readonly notFollowed?: readonly UnknownVerdict[];
}

/** A check before comments and baselines hide anything. */
export interface RawCheck {
  readonly entities: readonly SourceEntity[];
  readonly result: CheckResult;
  readonly graph: MeshGraph;
  /** All that judged, those that policies declare included. */
  readonly rules: readonly Rule[];
  readonly settingsFor: (ref: string) => RuleSettings;
  /** True when what is not in the graph may exist all the same. */
  readonly isPart: boolean;
}

/** Checks the documents of all files together. Pure: same text, same findings. */
export function checkFiles(input: CheckInput): RawCheck {
  const entities = readEntities(input);
  const own = [
    ...(input.unreadable ?? []),
    ...findTextProblems(input.files),
    ...entities.flatMap(findFaults),
    ...findDuplicates(entities),
  ];
  const { snapshot, placeOf } = input;
  const around = snapshot
    ? meshAround(snapshot, entities, placeOf)
    : new Map<string, MeshItem>();
  const open = findOpenReferences(entities, around);
  const isComplete = knowsAll(input, own);
  const nameless = findNameless(entities);
  const { findings, unknown, waived, ...judged } = judge({
    ...input,
    entities,
    elsewhere: [...findRefused(entities), ...around.values()],
    open,
    isComplete,
    isWhole: !nameless.exists && isWhole(input, { entities, open, own }),
  });
  const { files, today } = input;
  const { rules } = judged;
  const found = [
    ...own,
    ...judgeOpenReferences(open, {
      ...{ graph: judged.graph, isComplete },
      mayBe: nameless.mayBe,
    }),
    ...findings,
  ];
  const { visible, ignored } = applyIgnores(
    { files, rules, today },
    tellTagsOnce(found, files),
  );
  const unverified = isComplete
    ? open.filter(({ reference }) => nameless.mayBe(reference.ref))
    : open;
  const summary = summarise(input, entities, {
    visible,
    counts: {
      ...{ unverified: unverified.length, unknown: unknown.length },
      ...{ waived, ignored },
    },
  });
  const result: CheckResult = {
    findings: [...visible].sort(comparePlaces),
    unknown: [
      ...describeFolders(input.unread ?? []),
      ...(input.notFollowed ?? []),
      ...describeUnread(entities, own),
      ...describeUnverified(unverified),
      ...unknown,
    ],
    summary,
  };
  return { ...judged, entities, result };
}

/** True when what is not in the tree or the snapshot does not exist. */
function knowsAll(input: CheckInput, found: readonly PlacedFinding[]): boolean {
  return (
    Boolean(input.snapshot) ||
    (input.requireRefs === true && !isCut(input, found))
  );
}

interface Known {
  readonly entities: readonly SourceEntity[];
  readonly open: readonly OpenReference[];
  readonly own: readonly PlacedFinding[];
}

/** True when nothing of the mesh is missing: a list of names is no mesh. */
function isWhole(input: CheckInput, { entities, open, own }: Known): boolean {
  const { snapshot, requireRefs = false } = input;
  if (snapshot?.isWhole) return true;
  const leadOut = snapshot ? findOpenReferences(entities) : open;
  return (requireRefs || leadOut.length === 0) && !isCut(input, own);
}

/** True when entities of the tree itself were not read. */
function isCut({ unread = [] }: CheckInput, found: readonly PlacedFinding[]) {
  return found.some(isLimit) || unread.some(({ is }) => is !== 'repository');
}

function readEntities({ files, include }: CheckInput): SourceEntity[] {
  const readReferences = createReferenceReader();
  return files.flatMap(file =>
    file.documents
      // an empty document is what stands behind a last marker
      .filter(({ value }) => value !== undefined && value !== null)
      .map(document =>
        readDocumentEntity(
          document,
          target => include(file.path, target),
          readReferences,
        ),
      ),
  );
}

/** What is wrong with an entity, whatever others there are. */
function findFaults(entity: SourceEntity): PlacedFinding[] {
  return [
    ...findShapeFaults(entity),
    ...findAnnotationFaults(entity),
    ...findMisspelt(entity),
    ...findNobodys(entity),
  ];
}

function findTextProblems(files: readonly ReadFile[]): PlacedFinding[] {
  return files.flatMap(file => [
    ...(file.excess
      ? [findInFile(file.path, { check: 'yaml-limit', message: file.excess })]
      : []),
    ...file.documents.flatMap(document => findTextFaults({ document })),
  ]);
}

/** What exists, though nothing more is known of it. */
function findRefused(entities: readonly SourceEntity[]): MeshItem[] {
  return entities.flatMap(({ ref, item }) =>
    ref !== undefined && !item ? [standIn(ref)] : [],
  );
}

/** An entity of which only the ref is known. */
export function standIn(ref: string, title?: string): MeshItem {
  const [kind, namespace, name] = ref.split(/[:/]/);
  const metadata = { namespace, name, title };
  return createMeshItem({ entity: { apiVersion: '', kind, metadata } });
}

function findDuplicates(entities: readonly SourceEntity[]): PlacedFinding[] {
  const first = new Map<string, SourceEntity>();
  return entities.flatMap(entity => {
    const { ref, document } = entity;
    const earlier = ref === undefined ? undefined : first.get(ref);
    if (ref === undefined) return [];
    if (!earlier) {
      first.set(ref, entity);
      return [];
    }
    const { file } = earlier.document;
    return findAtPath(
      document,
      { path: ['metadata', 'name'] },
      {
        check: 'entity-duplicate',
        message: `\`${ref}\` is declared in \`${file.path}\` already`,
        entity: ref,
      },
    );
  });
}

function summarise(
  { files, excluded = 0, unread = [], notFollowed = [] }: CheckInput,
  entities: readonly SourceEntity[],
  {
    visible,
    counts,
  }: {
    visible: readonly PlacedFinding[];
    counts: Pick<CheckSummary, 'unverified' | 'unknown' | 'waived' | 'ignored'>;
  },
): CheckSummary {
  const closed = unread.filter(({ is }) => is === 'closed').length;
  const sum = (count: (file: ReadFile) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    // what has nothing but skeletons is none that was checked
    files: files.filter(isChecked).length,
    documents: sum(file => file.documents.length),
    skeletons: sum(file => file.skeletons),
    excluded,
    unreadRepositories: unread.length - closed,
    closedFolders: closed,
    notFollowed: notFollowed.length,
    entities: entities.filter(({ item }) => item).length,
    ...countSeverities(visible),
    ...counts,
    baselined: 0,
  };
}

function isChecked({ documents, skeletons }: ReadFile): boolean {
  return documents.length > 0 || skeletons === 0;
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly PlacedFinding[]) {
  const count = (severity: string) =>
    findings.filter(finding => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
