/** A rule for react-hook-form: a full http or https address. */
export const webAddress =
  (message: string, optional = false) =>
  (text: string) => {
    const address = text.trim();
    if (address === '') return optional || message;
    return (URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol)) || message;
  };
