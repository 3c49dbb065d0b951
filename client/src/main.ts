import './ui/base.css'
import './ui/tokens.css'
import { DefaultApolloClient, provideApolloClient } from '@vue/apollo-composable'
import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import { createApolloClient } from './apollo'
import App from './App.vue'
import { i18n, speak } from './i18n'
import { createAppRouter, pageTitle } from './router'
import { useSession } from './session/useSession'
import { toast } from './ui/toast'

const app = createApp(App)
app.use(createPinia())

const session = useSession()
const client = createApolloClient({
  language: () => session.language,
  unauthenticated: () => {
    void session.end(() => router.push({ path: '/sign-in', query: { next: router.currentRoute.value.fullPath, ended: '1' } }))
  },
  forbidden: (message) => toast(message, { kind: 'danger' }),
})
provideApolloClient(client)
app.provide(DefaultApolloClient, client)
const router = createAppRouter()

watch(
  () => session.typeSize,
  (size) => (document.documentElement.dataset['type'] = size),
  { immediate: true },
)
watch(
  () => session.language,
  async (language) => {
    await speak(language)
    document.title = pageTitle(router.currentRoute.value.meta.title)
    // What the server worded (reasons, what is missing) is worded anew.
    await client.reFetchObservableQueries()
  },
)

// Not awaited at the top: a language's chunk may take from this one, which would wait for it.
void speak(session.language).then(() => app.use(i18n).use(router).mount('#app'))
