import {
  buildMeshGraph,
  kindOfRef,
  readMesh,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { createPasses } from '../evaluate/passes';
import { deriveFacts } from '../facts/facts';
import { recommendedSettings } from '../settings/recommended';
import { TEST_DAY } from '../testing/runRule';
import { rules } from '.';

/** Clocks change by season, whatever is written. */
const LOOK_AT_CLOCKS = ['region-collab-low-overlap', 'region-team-tz-spread'];

const isDate = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);

/** Without dates, and without readings and decisions, which are nothing else. */
function leaveOutDates(_: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter(item => !isDate(item?.date) && !isDate(item?.asOf));
  }
  return isDate(value) ? undefined : value;
}

function readUndated(yaml: string) {
  const documents = parseAllDocuments(yaml).map(document =>
    JSON.parse(JSON.stringify(document.toJS(), leaveOutDates)),
  );
  return buildMeshGraph(readMesh(documents).items);
}

// who asks what day it is, is judged again at midnight, in each mesh that lives
describe('a rule that needs the clock', () => {
  const examples = rules
    .filter(
      ({ needs, id }) =>
        needs.includes('clock') && !LOOK_AT_CLOCKS.includes(id),
    )
    .flatMap(rule => [
      { rule, name: 'passing' as const },
      { rule, name: 'failing' as const },
    ]);

  it.each(examples.map(({ rule, name }) => [rule.id, name, rule] as const))(
    '%s does not ask for the day where no date is written (%s)',
    (_, name, rule) => {
      const graph = readUndated(rule.examples[name]);
      const settings = recommendedSettings([{ ...rule, severity: 'warning' }]);
      let asked = 0;
      const passes = createPasses(graph, deriveFacts(graph), {
        rules: [rule],
        settingsFor: () => settings,
        get today() {
          asked++;
          return TEST_DAY;
        },
      });
      asked = 0;
      let judged = 0;
      for (const node of graph.nodes()) {
        const kind = kindOfRef(graph.refOf(node));
        for (const pass of [passes.own, passes.mesh, passes.late]) {
          if (!pass.kinds.includes(kind)) continue;
          pass.judge(node, kind);
          judged++;
        }
      }
      expect({ asked, isJudged: judged > 0 }).toEqual({
        asked: 0,
        isJudged: true,
      });
    },
  );
});
