import { computed, nextTick, reactive, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { ask, client, newCommand, type Schemas } from '@/api/client.ts'
import { useLoad } from '@/api/load.ts'
import { asProblem, type ApiProblem } from '@/api/problem.ts'
import { askText, confirm } from '@/kit/confirm.ts'
import { done } from '@/kit/toast.ts'
import { useSession } from '@/shell/session.ts'
import { merge } from './merge.ts'
import type { Content } from './words.ts'

export type ItemVersion = ReturnType<typeof useItemVersion>

/** What another manager saved while one was typing. */
export interface Met {
  changes: Schemas['onestop.Change'][]
  /** Places that both changed and where one's own words were kept. */
  both: string[]
}

/** The version that the address names, what one types in it, and all that one can do with it. */
export function useItemVersion() {
  const route = useRoute()
  const router = useRouter()
  const { can } = useSession()
  const path = computed(() => ({
    item: String(route.params.item),
    version: Number(route.params.version),
  }))
  const { data, problem, loading, reload } = useLoad(
    () =>
      ask(
        client.GET('/api/onestop/item-versions/{item}/{version}', { params: { path: path.value } }),
      ),
    () => path.value,
  )
  const { data: versions, reload: reloadVersions } = useLoad(
    () =>
      ask(
        client.GET('/api/onestop/item-versions/{item}', {
          params: { path: { item: path.value.item } },
        }),
      ),
    () => path.value,
  )
  const draft = ref<Content | null>(null)
  /** As it was before one typed. */
  let base: Content | null = null
  const met = ref<Met | null>(null)
  const changed = ref(false)
  const refused = ref('')
  const wrong = ref<{ field: string; message: string }[]>([])
  const busy = ref(false)
  const from = ref(new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }))
  const editable = computed(() => data.value?.state === 'DRAFT' && can('onestop.item.edit'))
  const earlier = computed(
    () => versions.value?.find((each) => each.version < path.value.version)?.version,
  )

  watch(data, (view) => {
    if (!view) return
    base = view.content
    draft.value = structuredClone(view.content)
    wrong.value = view.state === 'DRAFT' ? view.mistakes : []
    changed.value = false
    refused.value = ''
    met.value = null
  })

  function change(piece: Partial<Content>) {
    if (!draft.value) return
    draft.value = { ...draft.value, ...piece }
    changed.value = true
  }

  const header = () => ({ 'If-Match': `"${data.value?.rowVersion ?? 0}"` })

  /** Does something with the version; what one typed stays when it is refused. */
  async function run(work: () => Promise<unknown>, says: string): Promise<boolean> {
    busy.value = true
    refused.value = ''
    try {
      await work()
      done(says)
      await Promise.all([reload(), reloadVersions()])
      return true
    } catch (caught) {
      const told = asProblem(caught)
      if (told.code === 'stale' && changed.value) await meet(told)
      else if (told.fields.length > 0) wrong.value = told.fields
      else refused.value = told.message
      return false
    } finally {
      busy.value = false
    }
  }

  /** Somebody else was faster: puts both texts together and tells what the other one changed. */
  async function meet(told: ApiProblem) {
    const mine = draft.value
    const seen = base
    if (!mine || !seen) return
    const changes = await ask(
      client.POST('/api/onestop/item-versions/{item}/{version}/difference', {
        params: { path: path.value },
        body: seen,
      }),
    )
    await reload()
    await nextTick()
    if (!data.value) return
    const { merged, both } = merge(seen, mine, data.value.content)
    draft.value = merged
    changed.value = true
    refused.value = told.message
    met.value = { changes, both }
  }

  const save = () =>
    run(
      () =>
        ask(
          client.PUT('/api/onestop/item-versions/{item}/{version}', {
            params: { path: path.value, header: header() },
            body: draft.value as Content,
          }),
        ),
      '已保存',
    )

  async function submit() {
    if (changed.value && !(await save())) return
    await run(
      () =>
        ask(
          client.POST('/api/onestop/item-versions/{item}/{version}/review', {
            params: { path: path.value, header: header() },
          }),
        ),
      '已送数据资源局审核',
    )
  }

  async function giveBack() {
    const reason = await askText({
      title: '退回修改',
      text: '请写明要改什么，部门会看到。',
      yes: '退回',
      required: '请写明理由',
    })
    if (reason === null) return
    await run(
      () =>
        ask(
          client.POST('/api/onestop/item-versions/{item}/{version}/return', {
            params: { path: path.value, header: header() },
            body: { reason },
          }),
        ),
      '已退回',
    )
  }

  const publish = () =>
    run(
      () =>
        ask(
          client.POST('/api/onestop/item-versions/{item}/{version}/publication', {
            params: { path: path.value, header: header() },
            body: { effectiveFrom: from.value },
          }),
        ),
      '已发布',
    )

  async function withdraw() {
    const reason = await askText({
      title: '停用事项',
      text: '停用后不再接收新的申请，已提交的照常办完。理由会告诉有草稿的人。',
      yes: '停用',
      required: '请写明理由',
    })
    if (reason === null) return
    await run(
      () =>
        ask(
          client.POST('/api/onestop/item-versions/{item}/{version}/withdrawal', {
            params: { path: path.value, header: header() },
            body: { reason },
          }),
        ),
      '已停用',
    )
  }

  async function remove() {
    const sure = await confirm({
      title: '删除草稿',
      text: '这个版本写的内容会全部丢掉。',
      yes: '删除草稿',
      danger: true,
    })
    if (!sure) return
    busy.value = true
    try {
      await ask(
        client.DELETE('/api/onestop/item-versions/{item}/{version}', {
          params: { path: path.value, header: header() },
        }),
      )
      await router.push('/work/items')
    } catch (caught) {
      refused.value = asProblem(caught).message
    } finally {
      busy.value = false
    }
  }

  async function next() {
    try {
      const begun = await ask(
        client.POST('/api/onestop/item-versions', {
          params: { header: { 'Idempotency-Key': newCommand() } },
          body: { item: path.value.item },
        }),
      )
      await router.push(`/work/items/${begun.item}/${begun.version}`)
    } catch (caught) {
      refused.value = asProblem(caught).message
    }
  }

  return reactive({
    data,
    problem,
    loading,
    reload,
    draft,
    changed,
    refused,
    wrong,
    met,
    busy,
    from,
    editable,
    earlier,
    change,
    save,
    submit,
    giveBack,
    publish,
    withdraw,
    remove,
    next,
  })
}
