const CONTACTS = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu,
  // Telephone numbers that begin as such: +92 300 1234567, 0300-1234567.
  /(?<![\w,.+-])(?:\+|0)\d[\d ().-]{6,18}\d(?!\w)/gu,
  // CNIC.
  /(?<!\d)\d{5}-\d{7}-\d(?!\d)/gu,
];

/** A text without e-mail addresses, telephone and identity card numbers, which no search index may hold. */
export const withoutContacts = (text: string): string =>
  CONTACTS.reduce((left, contact) => left.replaceAll(contact, '…'), text);
