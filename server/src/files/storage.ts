import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Config } from '../config.js'

/** Where the bytes of files lie. Keys are made by the server. */
export interface Storage {
  /** Keeps a file. */
  put(key: string, content: Uint8Array, mediaType: string): Promise<void>
  /** Gives a file's content. @throws when it is not there. */
  read(key: string): Promise<Readable>
  /** Removes files; one that is not there is no error. */
  remove(keys: readonly string[]): Promise<void>
}

/**
 * The storage by the settings: the folder `files` under DATA_DIR, or with FILES_URL=s3://<bucket> any store that speaks S3
 * (S3_ENDPOINT for others than Amazon's; region and credentials as the AWS SDK takes them from the environment).
 */
export function openStorage(config: Pick<Config, 'dataDir' | 'FILES_URL' | 'S3_ENDPOINT'>): Storage {
  const disk = config.FILES_URL
    ? openBucket(config.FILES_URL.slice('s3://'.length), config.S3_ENDPOINT)
    : Promise.resolve(new Disk(new FSDriver({ location: join(config.dataDir, 'files'), visibility: 'private' })))
  return {
    put: async (key, content, mediaType) => (await disk).put(key, content, { contentType: mediaType, contentLength: content.length }),
    read: async key => (await disk).getStream(key),
    remove: async keys => {
      for (const key of keys) await (await disk).delete(key)
    },
  }
}

/** The SDK is loaded where it is used: it would double the time of a start without it. */
async function openBucket(bucket: string, endpoint: string | undefined): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  return new Disk(
    new S3Driver({
      bucket,
      visibility: 'private',
      // Few of the compatible stores know ACLs, and the bucket is private anyway.
      supportsACL: false,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    }),
  )
}
