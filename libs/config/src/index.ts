export { AppConfig, DEFAULT_DATA_DIR, type SearchMemoryMode } from './app-config';
export { ConfigError } from './config.error';
export { ConfigModule } from './config.module';
export { loadConfig } from './load-config';
export { withLocalSecrets } from './local-secrets';
