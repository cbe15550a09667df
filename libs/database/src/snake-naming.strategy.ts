import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type NamingStrategyInterface, Table, type View } from 'typeorm';

type Named = Table | View | string;

/**
 * Names in the database: tables and columns in snake case (a class `TalentProfile` is the table `talent_profile`), constraints
 * as a person would name them: `pk_table`, `uq_table_column`, `fk_table_column`, `ix_table_column_column`, `ck_table_<hash>`.
 */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className.replace(/Entity$/, ''));
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), given ?? snake(property)].join('_');
  }

  override relationName(property: string): string {
    return snake(property);
  }

  override joinColumnName(relation: string, referencedColumn: string): string {
    return `${snake(relation)}_${referencedColumn}`;
  }

  override primaryKeyName(table: Named): string {
    return constraint('pk', table, []);
  }

  override uniqueConstraintName(table: Named, columns: string[]): string {
    return constraint('uq', table, columns);
  }

  override relationConstraintName(table: Named, columns: string[]): string {
    return constraint('uq', table, columns);
  }

  override foreignKeyName(table: Named, columns: string[]): string {
    return constraint('fk', table, columns);
  }

  override indexName(table: Named, columns: string[]): string {
    return constraint('ix', table, columns);
  }

  override checkConstraintName(table: Named, expression: string): string {
    return constraint('ck', table, [hash(expression)]);
  }
}

function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

function constraint(kind: string, table: Named, columns: readonly string[]): string {
  const tableName = (typeof table === 'string' ? table : table.name).split('.').at(-1) ?? '';
  const name = [kind, tableName, ...columns].join('_');
  // PostgreSQL cuts names at 63 bytes, and two that differ behind that would be one.
  return name.length <= 63 ? name : `${name.slice(0, 54)}_${hash(name)}`;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
