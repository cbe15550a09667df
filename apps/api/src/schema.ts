import { type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module';

type AnyModule = Type | DynamicModule | { forwardRef: () => Type } | undefined;

/** The API's schema in its language, sorted; made from the resolvers alone, without a database. */
export async function readSchema(): Promise<string> {
  const providers = [...providersOf(AppModule, new Set())];
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const resolvers = providers.filter((provider) => Reflect.hasMetadata('graphql:resolver_type', provider));
    const scalars = providers.filter((provider) => Reflect.hasMetadata('graphql:scalar_name', provider));
    const schema = await app.get(GraphQLSchemaFactory).create(resolvers, scalars);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}

/** The classes that a module and those it imports provide. */
function providersOf(module: AnyModule, seen: Set<unknown>): Set<Type> {
  const found = new Set<Type>();
  if (!module || seen.has(module)) return found;
  seen.add(module);
  const dynamic = 'module' in module ? module : null;
  const type = dynamic?.module ?? (module as Type);
  const metadata = (key: string): unknown[] => (Reflect.getMetadata(key, type) as unknown[] | undefined) ?? [];
  for (const provider of [...metadata('providers'), ...(dynamic?.providers ?? [])]) {
    const implementation = (provider as { useClass?: Type }).useClass ?? provider;
    if (typeof implementation === 'function') found.add(implementation as Type);
  }
  for (const imported of [...metadata('imports'), ...(dynamic?.imports ?? [])]) {
    for (const provider of providersOf(imported as AnyModule, seen)) found.add(provider);
  }
  if (dynamic) for (const provider of providersOf(type, seen)) found.add(provider);
  return found;
}
