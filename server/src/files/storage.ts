import { open } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Config } from '../config.js'

/** Where the bytes of files lie. Keys are made by the server. */
export interface Storage {
  /** Keeps a file. */
  put(key: string, content: Uint8Array, mediaType: string): Promise<void>
  /** Keeps a file of `size` bytes as it comes, never all of it in memory. */
  putStream(key: string, content: Readable, mediaType: string, size: number): Promise<void>
  /** Gives a file's content. @throws when it is not there. */
  read(key: string): Promise<Readable>
  /** Gives a part of a file, from byte `start` to byte `end`, both included. @throws when it is not there. */
  readPart(key: string, start: number, end: number): Promise<Readable>
  /** The length of a file in bytes. @throws when it is not there. */
  size(key: string): Promise<number>
  /** Removes files; one that is not there is no error. */
  remove(keys: readonly string[]): Promise<void>
}

/**
 * The storage by the settings: the folder `files` under DATA_DIR, or with FILES_URL=s3://<bucket> any store that speaks S3
 * (S3_ENDPOINT for others than Amazon's; region and credentials as the AWS SDK takes them from the environment).
 */
export function openStorage(config: Pick<Config, 'dataDir' | 'FILES_URL' | 'S3_ENDPOINT'>): Storage {
  const place = config.FILES_URL ? openBucket(config.FILES_URL.slice('s3://'.length), config.S3_ENDPOINT) : Promise.resolve(openFolder(join(config.dataDir, 'files')))
  const disk = async () => (await place).disk
  return {
    put: async (key, content, mediaType) => (await disk()).put(key, content, { contentType: mediaType, contentLength: content.length }),
    putStream: async (key, content, mediaType, size) => (await disk()).putStream(key, content, { contentType: mediaType, contentLength: size }),
    read: async key => (await disk()).getStream(key),
    readPart: async (key, start, end) => (await place).part(key, start, end),
    size: async key => (await (await disk()).getMetaData(key)).contentLength,
    remove: async keys => {
      for (const key of keys) await (await disk()).delete(key)
    },
  }
}

/** A disk, and the parts of its files, which flydrive does not read. */
interface Place {
  readonly disk: Disk
  readonly part: (key: string, start: number, end: number) => Promise<Readable>
}

function openFolder(location: string): Place {
  const part = async (key: string, start: number, end: number) => {
    const file = await open(join(location, normalize(`/${key}`)))
    return file.createReadStream({ start, end })
  }
  return { disk: new Disk(new FSDriver({ location, visibility: 'private' })), part }
}

/** The SDK is loaded where it is used: it would double the time of a start without it. */
async function openBucket(bucket: string, endpoint: string | undefined): Promise<Place> {
  const [{ S3Driver }, { GetObjectCommand, S3Client }] = await Promise.all([import('flydrive/drivers/s3'), import('@aws-sdk/client-s3')])
  // A check sum behind a stream would wrap it in chunks of Amazon's own, which other stores keep as part of the file.
  const requestChecksumCalculation = 'WHEN_REQUIRED'
  const client = new S3Client(endpoint ? { endpoint, forcePathStyle: true, requestChecksumCalculation } : { requestChecksumCalculation })
  // Few of the compatible stores know ACLs, and the bucket is private anyway.
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }))
  return { disk, part: async (Key, start, end) => (await client.send(new GetObjectCommand({ Bucket: bucket, Key, Range: `bytes=${start}-${end}` }))).Body as Readable }
}
