import { readFileSync } from 'node:fs'
import type { App } from '../context.js'

/** A short film of the demonstration: made by films/make-films.sh beside this file. */
export interface DemoFilm {
  readonly title: string
  /** Milliseconds, as the mp4 has them. */
  readonly durationMs: number
}

const folder = new URL('../../src/seeds/films/', import.meta.url)

/** The films by their files' name. */
export const demoFilms = {
  study: { title: '怎样学习公需科目（演示）', durationMs: 39_651 },
  data: { title: '保护个人信息，从小事做起（演示）', durationMs: 39_480 },
  property: { title: '认识知识产权（演示）', durationMs: 39_075 },
  safety: { title: '安全用电三要点（演示）', durationMs: 29_878 },
} as const satisfies Record<string, DemoFilm>

export type DemoFilmName = keyof typeof demoFilms

/** Where a film lies in the storage. */
export const filmKeys = (name: DemoFilmName) => ({ filmKey: `demo/films/${name}.mp4`, hlsKey: `demo/films/${name}`, captionsKey: `demo/films/${name}.vtt` })

/** Puts the films where players find them. */
export async function storeDemoFilms({ storage }: Pick<App, 'storage'>): Promise<void> {
  const put = (path: string, mediaType: string) => storage.put(`demo/films/${path}`, readFileSync(new URL(path, folder)), mediaType)
  for (const name of Object.keys(demoFilms)) {
    await put(`${name}.mp4`, 'video/mp4')
    await put(`${name}.vtt`, 'text/vtt')
    await put(`${name}/index.m3u8`, 'application/vnd.apple.mpegurl')
    await put(`${name}/film.m4s`, 'video/mp4')
  }
}
