/** Days as the tests name them and as the date fields show them. */

/** The day that many days from now, as `YYYY-MM-DD`. */
export const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A day as a user of the United States sees and types it. */
export const typed = (iso: string): string =>
    new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
