import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 我的证书. */
export class CertificatesPage {
  constructor(private readonly page: Page) {}

  /** One kind of certificate of a year. */
  kind(year: number, name: string): Locator {
    return this.page.getByRole('region', { name: `${year} 年度` }).getByRole('group', { name })
  }
  issue(year: number, name: string): Locator {
    return this.kind(year, name).getByRole('button', { name: /^领取证书/ })
  }
  verifyLink(year: number, name: string): Locator {
    return this.kind(year, name).getByRole('link', { name: /^查验/ })
  }

  async open(): Promise<void> {
    await go(this.page, '/certificates')
    await this.page.getByRole('region', { name: '年度' }).first().waitFor()
  }
  /** Downloads the file; gives where it lies and its name. */
  async download(year: number, name: string): Promise<{ path: string; name: string; sha256: string }> {
    const coming = this.page.waitForEvent('download')
    await this.kind(year, name).getByRole('link', { name: /^下载 PDF/ }).click()
    const file = await coming
    const path = await file.path()
    return { path, name: file.suggestedFilename(), sha256: createHash('sha256').update(await readFile(path)).digest('hex') }
  }
}

/** 证书查验, by a visitor. */
export class VerifyPage {
  constructor(private readonly page: Page) {}

  get outcome(): Locator {
    return this.page.getByRole('region').filter({ has: this.page.getByText('查验时间') })
  }
  get file(): Locator {
    return this.page.getByLabel('核对证书文件')
  }
  get compared(): Locator {
    return this.outcome.getByRole('status')
  }

  /** At the address that the QR code holds. */
  async scan(address: string): Promise<void> {
    await go(this.page, address)
    await this.outcome.waitFor()
  }
  async type(number: string, code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '证书编号' }).fill(number)
    await this.page.getByRole('textbox', { name: '验证码' }).fill(code)
    await this.page.getByRole('button', { name: '查验', exact: true }).click()
  }
}
