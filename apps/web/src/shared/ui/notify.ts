import { notifications } from '@mantine/notifications';

/** A short word that something was done. What needs an answer belongs on the page, not here. */
export const notifyDone = (message: string) => notifications.show({ message, color: 'hunar', autoClose: 4000 });

export const notifyProblem = (message: string) => notifications.show({ message, color: 'red', autoClose: 8000 });
