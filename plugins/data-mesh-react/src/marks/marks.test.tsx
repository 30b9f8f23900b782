import { renderInTestApp } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EntityLink } from './EntityLink';
import { Mark } from './Mark';
import { MeasureMark } from './MeasureMark';
import { SHAPES } from './shapes';
import { StatusMark } from './StatusMark';

const withEntityRoute = {
  mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
};

describe('EntityLink', () => {
  it('leads to the page of the entity', async () => {
    await renderInTestApp(
      <EntityLink entityRef="dataproduct:default/loans" title="Loans" />,
      withEntityRoute,
    );
    expect(screen.getByRole('link', { name: 'Loans' })).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/loans',
    );
  });

  it('shows markup in a title as text', async () => {
    const title = '<img src=x onerror="alert(1)">';
    await renderInTestApp(
      <EntityLink entityRef="dataproduct:default/loans" title={title} />,
      withEntityRoute,
    );
    expect(screen.getByRole('link', { name: title })).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('links nothing that is missing', async () => {
    await renderInTestApp(
      <EntityLink
        entityRef="dataproduct:default/gone"
        title="gone"
        isMissing
      />,
      withEntityRoute,
    );
    expect(screen.getByText('gone')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('Mark', () => {
  it('leaves the word to everybody and the shape to the eye', async () => {
    const { container } = await renderInTestApp(
      <Mark shape="cross" ink="bad">
        not met
      </Mark>,
    );
    expect(screen.getByText('not met')).toBeVisible();
    expect(container.querySelector('svg')).toHaveAttribute(
      'aria-hidden',
      'true',
    );
  });

  it('draws another shape for each name, so that colour says nothing alone', () => {
    const drawn = Object.values(SHAPES).map(shape =>
      renderToStaticMarkup(shape),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});

describe('StatusMark', () => {
  it('says the status in words and draws its phase', async () => {
    const { container } = await renderInTestApp(
      <StatusMark phase="ended" status="paid-off" />,
    );
    expect(screen.getByText('paid off')).toBeVisible();
    expect(container.querySelector('svg rect')).not.toBeNull();
  });

  it('falls back to the phase', async () => {
    await renderInTestApp(<StatusMark phase="waiting" />);
    expect(screen.getByText('waiting')).toBeVisible();
  });
});

describe('MeasureMark', () => {
  it('counts measures of one state', async () => {
    await renderInTestApp(<MeasureMark state="off-course" count={2} />);
    expect(screen.getByText('2 off course')).toBeVisible();
  });
});
