import { useEffect, useState } from 'react';

/** The token of a mailed link. It stands in the fragment, which no server sees, and leaves the address bar once it is read. */
export function useLinkToken(): string {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return token;
}
