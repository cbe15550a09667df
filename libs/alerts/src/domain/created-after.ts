/** Was the row of this id (a UUIDv7, whose first 48 bits are its time) made after an instant? False for ids of another kind. */
export function createdAfter(id: string, instant: Date): boolean {
  if (id[14] !== '7') return false;
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) > instant.getTime();
}
