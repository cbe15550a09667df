import i18next from 'i18next';

/** A route's loader: fetches the words of its feature beside its code, so that the page does not wait for one after the other. */
export const loadMessages =
  (...namespaces: string[]) =>
  () =>
    i18next.loadNamespaces(['format', ...namespaces]);
