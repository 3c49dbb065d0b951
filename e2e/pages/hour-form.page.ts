import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import type { SampleFile } from '../samples.ts'

/** What is typed into the form; what is left out stays as it is. */
export interface TypedRecord {
  readonly group?: string
  readonly category?: string
  readonly title?: string
  readonly startsOn?: string
  readonly startHalf?: '上午' | '下午'
  readonly endsOn?: string
  readonly endHalf?: '上午' | '下午'
  readonly hours?: string
  readonly description?: string
  readonly certificateNumber?: string
  readonly pledge?: boolean
}

/** 新登记培训, and 修改 of a record. */
export class HourFormPage {
  constructor(private readonly page: Page) {}

  /** A category of the first level. */
  group(name: string): Locator {
    return this.page.getByRole('group', { name: '认定类型', exact: true }).getByRole('radio', { name: new RegExp(`^${name}`) })
  }
  /** A category of the second level, within its first. */
  category(group: string, name: string): Locator {
    return this.page.getByRole('group', { name: `${group}的二级类型` }).getByRole('radio', { name: new RegExp(`^${name}`) })
  }
  get title(): Locator {
    return this.page.getByRole('textbox', { name: '认定内容', exact: true })
  }
  get startsOn(): Locator {
    return this.page.getByRole('textbox', { name: '开始日期' })
  }
  get endsOn(): Locator {
    return this.page.getByRole('textbox', { name: '结束日期' })
  }
  /** 上午 or 下午, as it is clicked. */
  half(which: '开始' | '结束', half: '上午' | '下午'): Locator {
    return this.page.getByRole('radiogroup', { name: `${which}的半天` }).getByText(half)
  }
  /** 上午 or 下午, as the keyboard reaches it. */
  halfRadio(which: '开始' | '结束', half: '上午' | '下午'): Locator {
    return this.page.getByRole('radiogroup', { name: `${which}的半天` }).getByRole('radio', { name: half })
  }
  /** What the dates come to, in words. */
  get sum(): Locator {
    return this.page.getByRole('status').filter({ hasText: /个半天/ })
  }
  get hours(): Locator {
    return this.page.getByRole('textbox', { name: '申请学时' })
  }
  get year(): Locator {
    return this.page.getByRole('combobox', { name: '计入年度' })
  }
  get description(): Locator {
    return this.page.getByRole('textbox', { name: /^认定内容说明/ })
  }
  get certificateNumber(): Locator {
    return this.page.getByRole('textbox', { name: /^证书编号/ })
  }
  get chooseFile(): Locator {
    return this.page.getByRole('button', { name: '选择文件' })
  }
  /** The chosen files. */
  get files(): Locator {
    return this.page.getByRole('list', { name: '已选择的附件' }).getByRole('listitem')
  }
  get pledge(): Locator {
    return this.page.getByRole('checkbox', { name: '本人承诺以上信息属实' })
  }
  get saveAndSubmit(): Locator {
    return this.page.getByRole('button', { name: '保存并提交' })
  }
  get save(): Locator {
    return this.page.getByRole('button', { name: '保存草稿' })
  }
  /** All faults, on top of the form. */
  get summary(): Locator {
    return this.page.getByRole('alert').filter({ has: this.page.getByRole('heading', { level: 2 }) })
  }
  /** Says that what was typed before a reload has come back. */
  get restored(): Locator {
    return this.page.getByRole('status').filter({ hasText: '已恢复上次没有保存的内容' })
  }

  async open(): Promise<void> {
    await go(this.page, '/hours/new')
    await this.title.waitFor()
  }
  async fill(typed: TypedRecord): Promise<void> {
    if (typed.group) await this.group(typed.group).check()
    if (typed.group && typed.category) await this.category(typed.group, typed.category).check()
    if (typed.title !== undefined) await this.title.fill(typed.title)
    if (typed.startsOn !== undefined) await this.startsOn.fill(typed.startsOn)
    if (typed.startHalf) await this.half('开始', typed.startHalf).click()
    if (typed.endsOn !== undefined) await this.endsOn.fill(typed.endsOn)
    if (typed.endHalf) await this.half('结束', typed.endHalf).click()
    if (typed.hours !== undefined) await this.hours.fill(typed.hours)
    if (typed.description !== undefined) await this.description.fill(typed.description)
    if (typed.certificateNumber !== undefined) await this.certificateNumber.fill(typed.certificateNumber)
    if (typed.pledge !== undefined) await this.pledge.setChecked(typed.pledge)
  }
  async attach(...files: SampleFile[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.chooseFile.click()
    await (await chooser).setFiles(files)
  }

  /** What the fields hold. */
  async typed(): Promise<Required<Pick<TypedRecord, 'title' | 'startsOn' | 'endsOn' | 'hours' | 'description' | 'certificateNumber' | 'pledge'>>> {
    return {
      title: await this.title.inputValue(),
      startsOn: await this.startsOn.inputValue(),
      endsOn: await this.endsOn.inputValue(),
      hours: await this.hours.inputValue(),
      description: await this.description.inputValue(),
      certificateNumber: await this.certificateNumber.inputValue(),
      pledge: await this.pledge.isChecked(),
    }
  }
}
