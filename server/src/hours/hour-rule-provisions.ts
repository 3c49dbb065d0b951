/** Where a rule of hours stands: the source in both languages, and the day (yyyy-mm-dd) that the rule is applied from. */
interface Provision {
  readonly legalBasis: string
  readonly legalBasisEn: string
  readonly effectiveFrom: string
}

const measure = '《广西壮族自治区专业技术人员继续教育学时管理办法（试行）》（桂人社规〔2019〕4号）'
const measureEn = 'Guangxi measures on hours of continuing education (trial), 桂人社规〔2019〕4号'
const notice = '桂人社函〔2025〕80号'

// The day of issue; when it came into force is not stated in what is known of it.
const issuedOn = '2019-01-15'

/** The provisions of the measure by what they govern; those of major work and results are known by name only. */
export const provisions = {
  halfDay: {
    legalBasis: `${measure}第五条（一）`,
    legalBasisEn: `${measureEn}, article 5 (1)`,
    effectiveFrom: issuedOn,
  },
  organised: {
    legalBasis: `${measure}第五条（一）1`,
    legalBasisEn: `${measureEn}, article 5 (1) 1`,
    effectiveFrom: issuedOn,
  },
  majorWork: {
    legalBasis: `${measure}第五条（二）`,
    legalBasisEn: `${measureEn}, article 5 (2)`,
    effectiveFrom: issuedOn,
  },
  result: {
    legalBasis: `${measure}第五条（三）`,
    legalBasisEn: `${measureEn}, article 5 (3)`,
    effectiveFrom: issuedOn,
  },
  publicSubjects: {
    legalBasis: `${measure}第五条；${notice}一（一）2`,
    legalBasisEn: `${measureEn}, article 5; ${notice}, part 1 (1) 2`,
    effectiveFrom: issuedOn,
  },
} as const satisfies Record<string, Provision>
