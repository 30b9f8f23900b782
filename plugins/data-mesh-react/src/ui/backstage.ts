// Of Backstage's own components, what the suite draws with.
export {
  CodeSnippet,
  InfoCard,
  Link,
  Progress,
} from '@backstage/core-components';
