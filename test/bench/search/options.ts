/** The words of a command line: `[positions…] [--name VALUE …]`. @throws Error for an option that is none of `names`. */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { readonly positions: readonly string[]; readonly options: Readonly<Partial<Record<Name, string>>> } {
  const positions: string[] = [];
  const options: Partial<Record<Name, string>> = {};
  for (let at = 0; at < args.length; at += 1) {
    const name = args[at]!.replace(/^--/, '') as Name;
    if (name === args[at]) positions.push(name);
    else if (!names.includes(name) || args[at + 1] === undefined)
      throw new Error(`"${args[at]}" is none of: ${names.map((known) => `--${known} VALUE`).join(', ')}.`);
    else options[name] = args[(at += 1)]!;
  }
  return { positions, options };
}

/** A whole number above 0. @throws Error for any other text. */
export function countOf(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`"${text}" is no whole number above 0.`);
  return Number(text);
}
