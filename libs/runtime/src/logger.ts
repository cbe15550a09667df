import type { AppConfig } from '@hunar/config';
import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { tellSupervisor } from './supervised';

/** A program's log: one JSON object a line on stdout. */
export type ProgramLog = Logger;

/** The log of one program. Of an error only name and stack get in: its other fields can quote what people wrote. */
export function createLogger(config: Pick<AppConfig, 'logLevel'>, program: string): ProgramLog {
  return pino(
    {
      level: config.logLevel,
      base: { program, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : typeof error),
      },
    },
    pino.destination({ dest: 1, sync: true }),
  );
}

/** What Nest says of its own wiring, line after line at each start, is for debugging. */
const WIRING = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
  'GraphQLModule',
]);

/** Nest's loggers, writing to ours. */
export class NestLogger implements LoggerService {
  constructor(private readonly target: ProgramLog) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(WIRING.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** The last of `rest` is the context's name, one before it a stack. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const stack = rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
    const text = message instanceof Error ? (message.stack ?? message.message) : message;
    const fields = typeof text === 'object' && text !== null ? text : {};
    this.target[level]({ context, stack, ...fields }, typeof text === 'string' ? text : undefined);
    if (level === 'warn' || level === 'error' || level === 'fatal') {
      const line = typeof text === 'string' ? text.split('\n', 1)[0]! : `see the log (${String(context)})`;
      tellSupervisor({ kind: 'problem', level, line });
    }
  }
}
