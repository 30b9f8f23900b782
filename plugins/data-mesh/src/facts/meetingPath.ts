/** Where on the page of a governance body its next meeting is. */
export const meetingPath = '/next-meeting';
