import { InfoCard } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type {
  ComponentParts,
  ComponentRenderer,
  RendererProps,
} from '@backstage/plugin-home-react';
import { useText, type TextFunction } from '../../facts/useText';

/**
 * A widget under a title in the language of the reader: the title that the home page
 * knows is one text, which its list of widgets shows.
 */
export function titled(
  Content: () => JSX.Element,
  titleOf: (t: TextFunction) => string,
): ComponentParts & ComponentRenderer {
  function Widget(props: RendererProps) {
    return (
      <InfoCard title={titleOf(useText())} divider>
        <props.Content />
      </InfoCard>
    );
  }
  return { Content, Renderer: Widget };
}
