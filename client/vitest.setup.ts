import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterEach } from 'vitest'

// What a test mounts is gone before the next. Once a file: the modules are shared, the hooks are each file's own.
disableAutoUnmount()
enableAutoUnmount(afterEach)
