import { type CanActivate, type ExecutionContext, Injectable, SetMetadata, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { ForbiddenError, type Role, UnauthenticatedError, type Viewer, hasRole } from '@hunar/kernel';
import type { GraphqlContext } from './graphql-context';

/** `public`: anybody. `signed-in`: any account. Roles: an account with at least one of them; services still check the scope. */
export type AccessPolicy = 'public' | 'signed-in' | readonly Role[];

export const ACCESS_POLICY = Symbol('hunar:access-policy');

/** States who may call a root field. Every root field needs one, the public ones too: without it the guard refuses. */
export const Access = (...policy: ['public'] | ['signed-in'] | [Role, ...Role[]]) =>
  SetMetadata(ACCESS_POLICY, policy[0] === 'public' || policy[0] === 'signed-in' ? policy[0] : policy);

/** Holds root fields to their `@Access`; field resolvers of types are reached through them and are let through. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(context);
    const parent = graphql.getInfo<{ parentType: { name: string } }>().parentType.name;
    if (parent !== 'Query' && parent !== 'Mutation' && parent !== 'Subscription') return true;
    const policy = this.reflector.get<AccessPolicy | undefined>(ACCESS_POLICY, context.getHandler());
    admit(graphql.getContext<GraphqlContext>().viewer, policy);
    return true;
  }
}

/** Throws unless `policy` admits the viewer; a field without a policy admits nobody. */
export function admit(viewer: Viewer, policy: AccessPolicy | undefined): void {
  if (policy === 'public') return;
  if (policy === undefined) throw new ForbiddenError('This field has no access policy.');
  if (viewer.kind === 'anonymous') throw new UnauthenticatedError();
  if (policy !== 'signed-in' && !policy.some((role) => hasRole(viewer, role))) throw new ForbiddenError();
}

/** Injects the viewer into a resolver's method. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer =>
    GqlExecutionContext.create(context).getContext<GraphqlContext>().viewer,
);

/** Injects the language that people read in this answer. */
export const CurrentLocale = createParamDecorator(
  (_: unknown, context: ExecutionContext) => GqlExecutionContext.create(context).getContext<GraphqlContext>().locale,
);
