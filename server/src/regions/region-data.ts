/** A division of the administrative tree by GB/T 2260. */
export interface RegionData {
  /** Six digits. */
  readonly code: string
  /** The name in Chinese. */
  readonly name: string
  /** The division that it belongs to; null for the autonomous region itself. */
  readonly parentCode: string | null
}

const autonomousRegion: RegionData = { code: '450000', name: '广西壮族自治区', parentCode: null }

const countiesByCity = {
  '450100 南宁市': `
    450102 兴宁区, 450103 青秀区, 450105 江南区, 450107 西乡塘区, 450108 良庆区, 450109 邕宁区, 450110 武鸣区,
    450123 隆安县, 450124 马山县, 450125 上林县, 450126 宾阳县, 450181 横州市`,
  '450200 柳州市': `
    450202 城中区, 450203 鱼峰区, 450204 柳南区, 450205 柳北区, 450206 柳江区, 450222 柳城县, 450223 鹿寨县,
    450224 融安县, 450225 融水苗族自治县, 450226 三江侗族自治县`,
  '450300 桂林市': `
    450302 秀峰区, 450303 叠彩区, 450304 象山区, 450305 七星区, 450311 雁山区, 450312 临桂区, 450321 阳朔县,
    450323 灵川县, 450324 全州县, 450325 兴安县, 450326 永福县, 450327 灌阳县, 450328 龙胜各族自治县,
    450329 资源县, 450330 平乐县, 450332 恭城瑶族自治县, 450381 荔浦市`,
  '450400 梧州市': `
    450403 万秀区, 450405 长洲区, 450406 龙圩区, 450421 苍梧县, 450422 藤县, 450423 蒙山县, 450481 岑溪市`,
  '450500 北海市': `
    450502 海城区, 450503 银海区, 450512 铁山港区, 450521 合浦县`,
  '450600 防城港市': `
    450602 港口区, 450603 防城区, 450621 上思县, 450681 东兴市`,
  '450700 钦州市': `
    450702 钦南区, 450703 钦北区, 450721 灵山县, 450722 浦北县`,
  '450800 贵港市': `
    450802 港北区, 450803 港南区, 450804 覃塘区, 450821 平南县, 450881 桂平市`,
  '450900 玉林市': `
    450902 玉州区, 450903 福绵区, 450921 容县, 450922 陆川县, 450923 博白县, 450924 兴业县, 450981 北流市`,
  '451000 百色市': `
    451002 右江区, 451003 田阳区, 451022 田东县, 451024 德保县, 451026 那坡县, 451027 凌云县, 451028 乐业县,
    451029 田林县, 451030 西林县, 451031 隆林各族自治县, 451081 靖西市, 451082 平果市`,
  '451100 贺州市': `
    451102 八步区, 451103 平桂区, 451121 昭平县, 451122 钟山县, 451123 富川瑶族自治县`,
  '451200 河池市': `
    451202 金城江区, 451203 宜州区, 451221 南丹县, 451222 天峨县, 451223 凤山县, 451224 东兰县,
    451225 罗城仫佬族自治县, 451226 环江毛南族自治县, 451227 巴马瑶族自治县, 451228 都安瑶族自治县,
    451229 大化瑶族自治县`,
  '451300 来宾市': `
    451302 兴宾区, 451321 忻城县, 451322 象州县, 451323 武宣县, 451324 金秀瑶族自治县, 451381 合山市`,
  '451400 崇左市': `
    451402 江州区, 451421 扶绥县, 451422 宁明县, 451423 龙州县, 451424 大新县, 451425 天等县, 451481 凭祥市`,
}

/**
 * Guangxi, its 14 cities and 111 county-level divisions as of the end of 2024, every parent before its children and
 * otherwise in the order of their codes. Development zones are no divisions of their own: they belong to their county.
 */
export const regions: readonly RegionData[] = [
  autonomousRegion,
  ...Object.entries(countiesByCity).flatMap(([cityText, countyText]) => {
    const city = region(cityText, autonomousRegion.code)
    return [city, ...countyText.split(',').map(text => region(text, city.code))]
  }),
]

function region(text: string, parentCode: string): RegionData {
  const [code = '', name = ''] = text.trim().split(' ')
  return { code, name, parentCode }
}
