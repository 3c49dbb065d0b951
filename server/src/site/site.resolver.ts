import { Ctx, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { passwordMaxLength } from '../accounts/site-password-rule.js'
import { currentYear, todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { maxFileBytes, maxFiles } from '../files/file-limits.js'
import { isMailSetUp } from '../mail/post-mail.js'
import { Site } from './site.type.js'

/** What the page must know before anybody signs in. */
@Resolver()
export class SiteResolver {
  @Guard('anyone')
  @Query(() => Site, { description: '本站: what the page must know before anybody signs in' })
  site(@Ctx() { clock, config }: Context): Site {
    return {
      today: todayIn(clock),
      currentYear: currentYear(clock),
      demo: config.DEMO === 'on',
      mail: isMailSetUp(config),
      passwordMin: config.PASSWORD_MIN_LENGTH,
      passwordMax: passwordMaxLength,
      passwordClasses: config.PASSWORD_CLASSES === 'on',
      maxFiles,
      maxFileBytes,
      idleMinutes: config.SESSION_IDLE_MINUTES,
      moveObjectionDays: config.MOVE_OBJECTION_DAYS,
      strictProfessionalShare: config.STRICT_PROFESSIONAL_SHARE === 'on',
      reviewOfOwnEntries: config.REVIEW_OF_OWN_ENTRIES === 'warn',
    }
  }
}
