import { buildMeshGraph } from '@backstage-data-mesh/model';
import type { RuleSettings, SettingOrigin } from '@backstage-data-mesh/rules';
import { checks } from '../check/checks';
import { EXIT } from '../exitCodes';
import { createSettings } from '../settings/settings';
import type { AddCommand } from './command';
import { openWorkplace } from './workplace';
import { addSessionOptions, loadRules, type SessionOptions } from './session';

interface Row {
  readonly id: string;
  readonly severity: string;
  readonly origin: string;
  readonly summary: string;
}

/** `data-mesh rules` */
export const addRules: AddCommand = (program, { host, finish }) => {
  const command = program
    .command('rules')
    .description('List the rules, how much each counts, and who says so.')
    .option('--json', 'as JSON');
  addSessionOptions(command);
  command.action(async (options: SessionOptions & { json?: boolean }) => {
    const known = await loadRules(options, host);
    const { config } = openWorkplace(options, { host, rules: known });
    const settingsSource = createSettings(known, config.local);
    const source = settingsSource.forMesh(buildMeshGraph([]), host.today);
    const { rules } = source;
    const settings = source.settingsFor('');
    const rows = [
      ...rules.map(({ id, summary }) => ({
        ...{ id, summary },
        ...settingOf(settings, id),
      })),
      ...Object.entries(checks).map(([id, { severity, summary }]) => ({
        ...{ id, summary, severity, origin: 'built in' },
      })),
    ];
    host.out(
      options.json ? `${JSON.stringify(rows, undefined, 2)}\n` : table(rows),
    );
    finish(EXIT.clean);
  });
};

function settingOf(settings: RuleSettings, id: string) {
  const setting = settings.get(id);
  return {
    severity: setting?.severity ?? 'off',
    origin: originText(setting?.origin),
  };
}

function originText(origin: SettingOrigin | undefined): string {
  if (!origin) return '';
  return origin.policy ? `${origin.source} ${origin.policy}` : origin.source;
}

function table(rows: readonly Row[]): string {
  const width = (key: keyof Row) =>
    Math.max(...rows.map(row => row[key].length));
  const [ids, severities, origins] = [
    width('id'),
    width('severity'),
    width('origin'),
  ];
  return rows
    .map(
      ({ id, severity, origin, summary }) =>
        `${id.padEnd(ids)}  ${severity.padEnd(severities)}  ${origin.padEnd(origins)}  ${summary}\n`,
    )
    .join('');
}
