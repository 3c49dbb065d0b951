import type { EntityManager } from '@mikro-orm/sql'
import type { Clock } from '../clock.js'
import { ReviewDecision } from '../hours/hour-enums.js'
import { OpinionTemplate } from '../opinions/opinion-template.entity.js'

const demoOpinions: readonly (readonly [ReviewDecision, string])[] = [
  [ReviewDecision.REJECT, '缺少结业证书，请补充上传后重新提交。（演示）'],
  [ReviewDecision.REJECT, '申请学时与附件不一致，请按附件更正。（演示）'],
  [ReviewDecision.REJECT, '与已登记的内容重复。（演示）'],
  [ReviewDecision.APPROVE, '材料齐全，符合规定。（演示）'],
]

/** 常用意见 of some of the demonstration's units; the others see what the pages suggest. */
export function fillDemoOpinions(em: EntityManager, clock: Clock, unitIds: readonly number[]): void {
  for (const unitId of unitIds) {
    for (const [i, [decision, text]] of demoOpinions.entries()) {
      em.create(OpinionTemplate, { unitId, place: i + 1, decision, text, updatedAt: clock.now() } as OpinionTemplate)
    }
  }
}
