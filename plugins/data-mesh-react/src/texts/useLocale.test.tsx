import {
  appLanguageApiRef,
  type AppLanguageApi,
} from '@backstage/core-plugin-api/alpha';
import { TestApiProvider } from '@backstage/test-utils';
import { act, render, screen } from '@testing-library/react';
import { useLocale } from './useLocale';

function Shown() {
  return <p>in {useLocale() ?? 'the locale of the browser'}</p>;
}

/** A choice of languages that a test can change. */
function languageApi(first: string) {
  let language = first;
  const seen = new Set<() => void>();
  const api = {
    getLanguage: () => ({ language }),
    language$: () => ({
      subscribe(onChange: () => void) {
        seen.add(onChange);
        return { unsubscribe: () => seen.delete(onChange) };
      },
    }),
  } as unknown as AppLanguageApi;
  return {
    api,
    choose(next: string) {
      language = next;
      seen.forEach(onChange => onChange());
    },
  };
}

describe('useLocale', () => {
  it('follows the language that the reader chooses', () => {
    const { api, choose } = languageApi('en');
    render(
      <TestApiProvider apis={[[appLanguageApiRef, api]]}>
        <Shown />
      </TestApiProvider>,
    );
    expect(screen.getByText(/^in en/)).toBeInTheDocument();
    act(() => choose('de'));
    expect(screen.getByText('in de')).toBeInTheDocument();
  });

  it('leaves it to the browser where there is no choice', () => {
    render(
      <TestApiProvider apis={[]}>
        <Shown />
      </TestApiProvider>,
    );
    expect(
      screen.getByText('in the locale of the browser'),
    ).toBeInTheDocument();
  });
});
