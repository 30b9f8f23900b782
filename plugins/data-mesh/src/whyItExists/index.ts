export { WhyItExistsCard } from './WhyItExistsCard';
