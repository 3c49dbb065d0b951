// Makes the two fonts that certificates are set in, from the whole ones (SIL Open Font License 1.1, see LICENSE_FONT):
//   npm install --prefix /tmp/fonts subset-font@2.9.0 @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3
//   node server/fonts/subset.mjs /tmp/fonts
// The text font has every sign of GBK, as names have rare ones; the display font only the words that are set in it. Whole they are 20 MB and would be
// downloaded with every install.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const from = resolve(process.argv[2] ?? '.', 'node_modules')
const { default: subsetFont } = await import(createRequire(join(from, 'x.js')).resolve('subset-font')).catch(() => import(join(from, 'subset-font/index.js')))
const fonts = join(from, '@expo-google-fonts')
const gbk = new TextDecoder('gbk')
const signs = new Set()
for (let code = 0x20; code < 0x7f; code++) signs.add(String.fromCharCode(code))
for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) signs.add(gbk.decode(Uint8Array.of(lead, trail)))
const text = [...signs].filter(sign => sign.length === 1 && sign !== '\ufffd').join('') + '·ÀÁÂÈÉÊÌÍÒÓÙÚÜàáâèéêìíòóùúü'
const display = '公需科目培训证书继续教育合格专业技术人员'

async function make(source, name, chars) {
  const made = await subsetFont(readFileSync(join(fonts, source)), chars, { targetFormat: 'truetype' })
  writeFileSync(join(import.meta.dirname, name), made)
  console.log(name, made.length)
}
await make('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'noto-sans-sc.ttf', text)
await make('noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', 'noto-serif-sc-display.ttf', display)
copyFileSync(join(fonts, 'noto-sans-sc/LICENSE_FONT'), join(import.meta.dirname, 'LICENSE_FONT'))
