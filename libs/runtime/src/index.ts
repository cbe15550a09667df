export { explainFailure, StartFailure } from './explain-failure';
export { createLogger, NestLogger, type ProgramLog } from './logger';
export { reachDatabase, requireDatabase } from './require-database';
export { type RunningProgram, runProgram } from './run-program';
export type { ChildMessage, SupervisorMessage } from './supervised';
export { type HealthCheck, SystemHealth } from './system-health';
