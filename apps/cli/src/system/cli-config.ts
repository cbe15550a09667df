import { type AppConfig, loadConfig, withLocalSecrets } from '@hunar/config';

/** The settings of a command. Without DATABASE_URL it is about the embedded system, whose keys are in the data folder. */
export function cliConfig(env: NodeJS.ProcessEnv = process.env): AppConfig {
  return loadConfig(env.DATABASE_URL ? env : withLocalSecrets(env));
}
