import { dataMeshTranslationRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/core-plugin-api/alpha';

/** Gives the texts of the suite in the language of the reader. */
export type TextFunction = TranslationFunction<
  (typeof dataMeshTranslationRef)['T']
>;

/** The texts of the suite in the language of the reader. */
export function useText(): TextFunction {
  return useTranslationRef(dataMeshTranslationRef).t;
}
