import { Field, InterfaceType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Failure } from '@hunar/kernel';
import { CurrentLocale } from './access';
import { failureMessage } from './failure-messages';
import type { Locale } from './graphql-context';

@InterfaceType('Failure', { description: 'Something that a person can act on.', resolveType: () => 'InputFailure' })
export abstract class FailureInterface {
  @Field(() => String, { description: 'A stable code, for programs.' })
  code: string;

  @Field(() => String, { description: 'What happened and what to do, in the language of the request.' })
  message?: string;

  @Field(() => [String], {
    description: 'The input field it is about, from the outside in; empty for the whole input.',
  })
  path: string[];
}

@ObjectType('InputFailure', {
  implements: () => [FailureInterface],
  description: 'One thing that is wrong with the input.',
})
export class InputFailureType extends FailureInterface {
  params: Failure['params'];
}

@ObjectType({ description: 'The operation changed nothing, because of its input.' })
export class InputFailed {
  @Field(() => [InputFailureType], { description: 'What to mend, in the order of the input; never empty.' })
  failures: InputFailureType[];

  static of(failures: readonly Failure[]): InputFailed {
    const failed = new InputFailed();
    failed.failures = failures.map(({ code, params, path }) =>
      Object.assign(new InputFailureType(), { code, params, path: [...path] }),
    );
    return failed;
  }
}

@ObjectType({ description: 'The operation was carried out and has nothing else to say.' })
export class Done {
  @Field(() => Boolean, { description: 'Always true.' })
  done: boolean = true;
}

@Resolver(() => InputFailureType)
export class InputFailureResolver {
  @ResolveField('message', () => String)
  message(@Parent() failure: InputFailureType, @CurrentLocale() locale: Locale): string {
    return failureMessage(failure, locale);
  }
}
