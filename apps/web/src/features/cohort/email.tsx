/** An address that is too long for its place breaks behind the @. */
export function Email({ address }: { address: string }) {
  const at = address.indexOf('@') + 1;
  return (
    <bdi>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </bdi>
  );
}
