export { ValueTreeCard } from './ValueTreeCard';
