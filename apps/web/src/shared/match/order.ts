/** By the fit alone, or by what both sides gain. */
export type ShortlistOrder = 'FIT' | 'MUTUAL';

/** What the address bar holds of a list's order: nothing means by fit. */
export interface OrderSearch {
  readonly order?: 'both';
}

export const readOrderSearch = (search: Record<string, unknown>): OrderSearch =>
  search['order'] === 'both' ? { order: 'both' } : {};

export const orderOf = ({ order }: OrderSearch): ShortlistOrder => (order === 'both' ? 'MUTUAL' : 'FIT');

export const searchOf = (order: ShortlistOrder): OrderSearch => (order === 'MUTUAL' ? { order: 'both' } : {});
