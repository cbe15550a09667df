import { useEffect, useState } from 'react';

const KEY = 'hunar-claim';

/**
 * The token of the mailed link. It stands in the fragment, which no server sees, and leaves the address bar once it is read. The
 * tab keeps it until it is spent: a person who has to sign in first comes back to this page without it.
 */
export function useClaimToken(): { token: string; forget: () => void } {
  const [token] = useState(() => location.hash.slice(1) || kept());
  useEffect(() => {
    if (!location.hash) return;
    keep(token);
    history.replaceState(history.state, '', location.pathname + location.search);
  }, [token]);
  return { token, forget: () => keep('') };
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function keep(token: string): void {
  try {
    if (token) sessionStorage.setItem(KEY, token);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage may be switched off; the link then has to be opened again after signing in.
  }
}
