import { type DocumentNode, Kind, type OperationDefinitionNode, parse, separateOperations } from 'graphql';
import { globSync, readFileSync } from 'node:fs';

/** An operation that the web app sends. */
export interface WebOperation {
  readonly name: string;
  readonly operation: OperationDefinitionNode;
  /** The operation with the fragments that it spreads. */
  readonly document: DocumentNode;
}

/** Every operation of the web app; one file spreads the fragments of another. */
export function webOperations(): WebOperation[] {
  const files = globSync('apps/web/src/**/*.graphql').map((file) => parse(readFileSync(file, 'utf8')));
  const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: files.flatMap(({ definitions }) => definitions) };
  return Object.entries(separateOperations(whole)).map(([name, document]) => {
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
    return { name, operation, document };
  });
}
