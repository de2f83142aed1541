export type Nonces = {
  /** False when this key has used this timestamp and nonce before. Times in seconds since 1970. */
  accept(key: string, timestamp: number, nonce: string, nowSeconds: number, keepSeconds: number): boolean;
};

/** Remembers each nonce for `keepSeconds` from when it came. */
export const createNonces = (): Nonces => {
  const seen = new Map<string, number>();
  return {
    accept(key, timestamp, nonce, nowSeconds, keepSeconds) {
      const id = `${key}\n${timestamp}\n${nonce}`;
      if (seen.has(id)) return false;
      seen.set(id, nowSeconds);
      // A Map keeps the order of arrival, so the expired ones stand in front.
      for (const [oldest, at] of seen) {
        if (nowSeconds - at <= keepSeconds) break;
        seen.delete(oldest);
      }
      return true;
    },
  };
};
