/** How mails name the search that they are about. */
export const mailsAbout = (savedSearchId: string): string => `saved_search ${savedSearchId}`;
