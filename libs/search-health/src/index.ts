export { SearchHealthModule } from './search-health.module';
