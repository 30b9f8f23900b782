// Of Backstage's own components, what the suite draws with.
export {
  CodeSnippet,
  Link,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
