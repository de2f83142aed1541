/** The data types metainfo is known to use; `date` also for a date with time, `blob` for unlimited text. */
export type DataType = 'string' | 'int' | 'decimal' | 'date' | 'boolean' | 'blob';

/** 1 text, 5 table link, 23 memo; other numbers have not been seen documented. */
export type ControlType = 1 | 5 | 23;
