import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

interface OpenTransaction {
  readonly manager: EntityManager;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => void | Promise<void>)[];
  /** What made a joined piece of work fail: the whole can then no longer be committed. */
  broken: { cause: unknown } | null;
}

/** The one way to a transaction. What runs inside `run` shares it, through however many services it passes. */
@Injectable()
export class UnitOfWork {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(private readonly dataSource: DataSource) {}

  /** Of the open transaction; outside of one, of the connection pool. */
  get manager(): EntityManager {
    return this.open.getStore()?.manager ?? this.dataSource.manager;
  }

  /** Is there a transaction that work done now would be part of? */
  get isOpen(): boolean {
    return this.open.getStore() !== undefined;
  }

  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. Inside an open transaction it
   * joins that one; if joined work rejects, the whole is rolled back, even when the caller swallows the error.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    return outer ? this.join(outer, work) : this.begin(work);
  }

  /** Runs `work`, which only reads, on the state of the database at one moment. Not to be called inside a transaction. */
  async look<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) throw new Error('UnitOfWork.look begins a transaction of its own.');
    return this.begin(work, 'REPEATABLE READ');
  }

  /** Runs SQL with `$1` parameters, in the open transaction if there is one; resolves with the rows. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.manager.queryRunner;
    if (runner) return (await runner.query(sql, [...parameters], true)).records as Row[];
    const pooled = this.dataSource.createQueryRunner();
    try {
      return (await pooled.query(sql, [...parameters], true)).records as Row[];
    } finally {
      await pooled.release();
    }
  }

  /**
   * As `query`, for a statement that every request sends: each connection parses and plans it once, and keeps it under `name`, which
   * is this statement's alone.
   */
  async prepared<Row extends object>(name: string, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const open = this.manager.queryRunner;
    const runner = open ?? this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      return (await client.query<Row>({ name, text: sql, values: [...parameters] })).rows;
    } finally {
      if (!open) await runner.release();
    }
  }

  /** Calls `hook` as the last work of the open transaction, which its failure rolls back. */
  beforeCommit(hook: () => Promise<void>): void {
    const transaction = this.open.getStore();
    if (!transaction) throw new Error('UnitOfWork.beforeCommit belongs in a transaction.');
    transaction.beforeCommit.push(hook);
  }

  /** Calls `hook` once the open transaction is committed, outside of it; at once where there is none. Its failure is logged alone. */
  afterCommit(hook: () => void | Promise<void>): void {
    const transaction = this.open.getStore();
    if (transaction) transaction.afterCommit.push(hook);
    else void this.callHooks([hook]);
  }

  private async join<T>(transaction: OpenTransaction, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      transaction.broken ??= { cause };
      throw cause;
    }
  }

  /** Without a level it is the server's own, which need not be asked for at the cost of a round trip. */
  private async begin<T>(work: () => Promise<T>, isolation?: 'REPEATABLE READ'): Promise<T> {
    const hooks: (() => void | Promise<void>)[] = [];
    const inside = async (manager: EntityManager): Promise<T> => {
      const transaction: OpenTransaction = { manager, beforeCommit: [], afterCommit: hooks, broken: null };
      const value = await this.open.run(transaction, work);
      if (transaction.broken) {
        throw new Error('A part of this transaction failed, so it was rolled back.', transaction.broken);
      }
      for (const hook of transaction.beforeCommit) await this.open.run(transaction, hook);
      return value;
    };
    const result = await (isolation
      ? this.dataSource.transaction(isolation, inside)
      : this.dataSource.transaction(inside));
    await this.callHooks(hooks);
    return result;
  }

  private async callHooks(hooks: readonly (() => void | Promise<void>)[]): Promise<void> {
    for (const hook of hooks) {
      try {
        await this.open.exit(hook);
      } catch (error) {
        this.logger.error('A hook after a commit failed.', error instanceof Error ? error.stack : String(error));
      }
    }
  }
}
