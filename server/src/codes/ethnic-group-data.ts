import type { CodeTableRow } from './code-table-data.js'

// Code, name without 族, name in English.
const groups = `
  01 汉 Han, 02 蒙古 Mongol, 03 回 Hui, 04 藏 Tibetan, 05 维吾尔 Uygur, 06 苗 Miao, 07 彝 Yi, 08 壮 Zhuang, 09 布依 Bouyei,
  10 朝鲜 Korean, 11 满 Manchu, 12 侗 Dong, 13 瑶 Yao, 14 白 Bai, 15 土家 Tujia, 16 哈尼 Hani, 17 哈萨克 Kazak, 18 傣 Dai,
  19 黎 Li, 20 傈僳 Lisu, 21 佤 Va, 22 畲 She, 23 高山 Gaoshan, 24 拉祜 Lahu, 25 水 Sui, 26 东乡 Dongxiang, 27 纳西 Naxi,
  28 景颇 Jingpo, 29 柯尔克孜 Kirgiz, 30 土 Tu, 31 达斡尔 Daur, 32 仫佬 Mulao, 33 羌 Qiang, 34 布朗 Blang, 35 撒拉 Salar,
  36 毛南 Maonan, 37 仡佬 Gelao, 38 锡伯 Xibe, 39 阿昌 Achang, 40 普米 Pumi, 41 塔吉克 Tajik, 42 怒 Nu, 43 乌孜别克 Uzbek,
  44 俄罗斯 Russian, 45 鄂温克 Ewenki, 46 德昂 De'ang, 47 保安 Bonan, 48 裕固 Yugur, 49 京 Gin, 50 塔塔尔 Tatar,
  51 独龙 Derung, 52 鄂伦春 Oroqen, 53 赫哲 Hezhen, 54 门巴 Monba, 55 珞巴 Lhoba, 56 基诺 Jino`

/** The twelve groups long settled in Guangxi (壮 汉 瑶 苗 侗 仫佬 毛南 回 京 彝 水 仡佬), in the order of the pick list. */
const longSettled = ['08', '01', '13', '06', '12', '32', '36', '03', '49', '07', '25', '37']

const named = groups.split(',').map(text => {
  const [code = '', name = '', nameEn = ''] = text.trim().split(' ')
  return { code, name: `${name}族`, nameEn }
})

const all = [
  ...named,
  { code: '97', name: '其他', nameEn: 'Other' },
  { code: '98', name: '外国血统中国籍', nameEn: 'Chinese citizen of foreign descent' },
]

/** 民族 by GB/T 3304, with the two codes beside it that are in use: Guangxi's twelve first, then by code. */
export const ethnicGroups: readonly CodeTableRow[] = [
  ...longSettled.flatMap(code => all.filter(group => group.code === code)),
  ...all.filter(group => !longSettled.includes(group.code)),
].map((group, index) => ({
  kind: 'ETHNIC_GROUP',
  ...group,
  ...(index < longSettled.length && { priority: index + 1 }),
  position: index + 1,
  editable: false,
}))
