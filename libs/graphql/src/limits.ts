import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { type DocumentNode, GraphQLError, type ValidationContext, type ValidationRule, visit } from 'graphql';
import { costLimit } from './operation-cost';

/** How large one operation may be (and, over a WebSocket, its message). The web app's largest stays under half of each. */
export const LIMITS = {
  depth: 10,
  aliases: 15,
  directives: 20,
  cost: 100_000,
  tokens: 3_000,
  messageBytes: 64 * 1024,
} as const;

const report = (context: ValidationContext | null, error: GraphQLError) =>
  context?.reportError(
    new GraphQLError(error.message.replace(/^Syntax Error: /, ''), { extensions: { code: 'OPERATION_TOO_LARGE' } }),
  );
const onReject = { onReject: [report], propagateOnRejection: false };

const armor = new ApolloArmor({
  // The depth of the answer: a fragment adds none of its own, or shared fragments could not be used.
  maxDepth: { n: LIMITS.depth, flattenFragments: true, ...onReject },
  maxAliases: { n: LIMITS.aliases, allowList: [], ...onReject },
  maxDirectives: { n: LIMITS.directives, ...onReject },
  // Its own takes a number in a variable for 1.
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
  maxTokens: { enabled: false },
}).protect();

/** The validation rules for depth, aliases, directives and cost; tokens are limited by the parser. */
export const limitRules: ValidationRule[] = [...(armor.validationRules as ValidationRule[]), costLimit(LIMITS.cost)];

const NUL = '\u0000';

const unstorable = (text: string): boolean => text.includes(NUL) || !text.isWellFormed();

const holdsUnstorable = (value: unknown): boolean =>
  typeof value === 'string'
    ? unstorable(value)
    : value !== null && typeof value === 'object' && Object.values(value).some(holdsUnstorable);

/** Documents that were looked at: an operation is sent again and again, and Apollo keeps its document. */
const looked = new WeakMap<DocumentNode, boolean>();

function literalsUnstorable(document: DocumentNode): boolean {
  let found = looked.get(document);
  if (found === undefined) {
    found = false;
    visit(document, { StringValue: (node) => void (found ||= unstorable(node.value)) });
    looked.set(document, found);
  }
  return found;
}

/** PostgreSQL can store neither a NUL nor half a surrogate pair, so a string that holds one is refused here, and not as an accident later. */
export const refuseUnstorable: NonNullable<ApolloDriverConfig['plugins']>[number] = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request }) => {
      if (holdsUnstorable(request.variables ?? {}) || literalsUnstorable(document)) {
        throw new GraphQLError('A text holds a NUL character (U+0000) or half a character. Remove it and try again.', {
          extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
        });
      }
    },
  }),
};
