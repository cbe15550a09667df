/** A first look only: that there is something before and after an @. The API decides. */
export const EMAIL = /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/;
