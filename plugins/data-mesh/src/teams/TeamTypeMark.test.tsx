import { TEAM_TYPES } from '@backstage-data-mesh/model';
import {
  createTheme,
  ThemeProvider,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { paintOf } from './teamTypeColours';
import { TeamTypeMark } from './TeamTypeMark';

const ALL = [...TEAM_TYPES, undefined];

async function drawAll(type: 'light' | 'dark') {
  const { container } = await drawOnEntityPage(
    <ThemeProvider theme={createTheme({ palette: { type } })}>
      {ALL.map(team => (
        <TeamTypeMark key={team ?? 'unknown'} type={team} />
      ))}
    </ThemeProvider>,
  );
  return [...container.querySelectorAll('svg > *')];
}

describe('TeamTypeMark', () => {
  it('draws another shape for each type, so that colour says nothing alone', async () => {
    const shapes = (await drawAll('light')).map(shape => {
      const attributes = [...shape.attributes]
        .filter(({ name }) => !['fill', 'stroke'].includes(name))
        .map(({ name, value }) => `${name}=${value}`);
      return [shape.tagName, ...attributes].join(' ');
    });
    expect(new Set(shapes).size).toBe(ALL.length);
  });

  it('has the published colours on white and its own in the dark', async () => {
    const [light] = await drawAll('light');
    expect(light).toHaveAttribute('fill', '#FFEDB8');
    expect(light).toHaveAttribute('stroke', '#FFD966');
    const dark = createTheme({ palette: { type: 'dark' } });
    expect(paintOf('stream-aligned', dark).fill).not.toBe('#FFEDB8');
  });
});
