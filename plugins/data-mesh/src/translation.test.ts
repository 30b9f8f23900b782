import { dataMeshReactTranslationRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { TranslationRef } from '@backstage/core-plugin-api/alpha';
import { kinds } from '@backstage-data-mesh/model';
import { aboutMessages } from './about/messages';
import { dataMeshPagesTranslationRef } from './pageTranslation';
import { dataMeshTitlesTranslationRef } from './titles/translation';
import { dataMeshTranslationRef } from './translation';

/** What Backstage itself reads of a ref: its texts, and the languages it has. */
interface ReadRef {
  getDefaultMessages(): Record<string, string>;
  getDefaultResource(): {
    resources: {
      language: string;
      loader(): Promise<{ messages: Record<string, string> }>;
    }[];
  };
}

async function textsOf(ref: TranslationRef<string, any>) {
  const read = ref as unknown as ReadRef;
  const german = read
    .getDefaultResource()
    .resources.find(({ language }) => language === 'de');
  return {
    english: read.getDefaultMessages(),
    german: (await german!.loader()).messages,
  };
}

function placeholdersOf(text: string) {
  return [...text.matchAll(/{{[^}]+}}/g)].map(([name]) => name).sort();
}

describe.each([
  ['cards', dataMeshTranslationRef],
  ['pages', dataMeshPagesTranslationRef],
  ['titles', dataMeshTitlesTranslationRef],
  ['frames and marks', dataMeshReactTranslationRef],
])('the texts of %s', (_, ref) => {
  it('are all there in German, and no others', async () => {
    const { english, german } = await textsOf(ref);
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('say the same of what is filled in', async () => {
    const { english, german } = await textsOf(ref);
    const filled = (texts: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, placeholdersOf(text)]),
      );
    expect(filled(german)).toEqual(filled(english));
  });
});

describe('the words for kinds', () => {
  it('name each kind that has an about card', () => {
    expect(Object.keys(aboutMessages.kindName).sort()).toEqual(
      kinds.map(({ kind }) => kind).sort(),
    );
  });
});
