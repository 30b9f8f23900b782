export { presentationModule } from './presentationModule';
