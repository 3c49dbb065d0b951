/** What a private MariaDB is started for. */
export interface MariaDBOptions {
  /** Told once what was started; nothing is printed without it. */
  log?: (line: string) => void
  /** Write to disk at every commit, as in production. Default false: tests lose nothing that they need. */
  durable?: boolean
  /** InnoDB's buffer pool as MariaDB writes it. Default '128M'; a benchmark wants '2G'. */
  bufferPool?: string
}

/** A private MariaDB that runs. */
export interface MariaDB {
  /** `mysql://user:password@127.0.0.1:port/xueshi`; the user may do everything, also create databases. */
  url: string
  /** Ends the server at once and removes its folder. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts a MariaDB of one's own: temporary data folder, socket and port, reachable from this machine only.
 * It ends with this process, however that ends on Linux; no other database is ever touched.
 * Throws where `mariadbd` is not installed or does not come up, with the end of its log.
 */
export function startMariaDB(options?: MariaDBOptions): Promise<MariaDB>

/** The path of `mariadbd`, or undefined where it or one of the two programs that set it up is not installed. */
export function findMariaDB(): string | undefined
