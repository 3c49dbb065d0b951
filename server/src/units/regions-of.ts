import { UnitKind } from './unit.entity.js'

/** 公共管理、社会保障和社会组织 (GB/T 4754): an authority of it supervises its region; one of another industry what is put under it. */
export const publicAdministration = 'S'

const home = `(select u.region_code from unit u where u.id = ? and u.kind = '${UnitKind.AUTHORITY}' and u.industry_code = '${publicAdministration}' and u.closed_at is null)`

/** The regions of which an authority is the region's: its own and all below it. In SQL, with the authority three times as its parameter; none of an industry's. */
export const regionsOf = `(select g.code from region g where g.code = ${home} or g.parent_code = ${home} or g.parent_code in (select c.code from region c where c.parent_code = ${home}))`
