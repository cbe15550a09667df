import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is it a day of the Gregorian calendar, written YYYY-MM-DD? */
export function isCalendarDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Names the scalar in decorators: `@Field(() => CalendarDate)`. Its values are strings. */
export class CalendarDate {}

@Scalar('CalendarDate', () => CalendarDate)
export class CalendarDateScalar implements CustomScalar<string, string> {
  description = 'A day of the calendar without a time, as YYYY-MM-DD.';

  parseValue = (value: unknown): string => {
    if (typeof value === 'string' && isCalendarDate(value)) return value;
    throw new GraphQLError('A CalendarDate is a real day written YYYY-MM-DD, such as 2026-02-28.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };

  serialize = (value: unknown): string => String(value);

  parseLiteral = (node: ValueNode): string => this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
}
