/** Contacts on one page. */
export const pageSize = 100;

export type PageRange = { readonly from: number; readonly to: number; readonly last: number };

/** The first and last contact of a page, counted from 1, and the number of the last page; pages count from 1. */
export function pageRange(page: number, total: number, size = pageSize): PageRange {
  const last = Math.max(1, Math.ceil(total / size));
  const from = (page - 1) * size + 1;
  return { from, to: Math.min(page * size, total), last };
}
