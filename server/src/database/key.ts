/** A row's key from an ID of the API; 0, which no row has, for a text that is none. */
export const keyOf = (id: string): number => (/^\d{1,15}$/.test(id) ? Number(id) : 0)
