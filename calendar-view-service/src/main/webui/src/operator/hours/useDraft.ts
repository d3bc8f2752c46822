import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { attempts } from '../../appointment/attempts'
import type { Page } from '../../api/types'
import {
  addPatches,
  beginDraft,
  discardDraft,
  draftsOf,
  publishDraft,
  rebaseDraft,
  replacePatches,
} from '../api/drafts'
import type { HoursDraft, HoursPatch } from '../api/types'

type Wish =
  | { what: 'add'; patch: HoursPatch }
  | { what: 'take-back' }
  | { what: 'discard' }
  | { what: 'publish' }
  | { what: 'rebase' }

/** The open draft of a post. It is kept by the service, so a reload loses nothing. */
export function useDraft(postId: Readonly<Ref<string | undefined>>) {
  const client = useQueryClient()
  const queryKey = computed(() => ['operator', 'drafts', postId.value])
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => draftsOf(postId.value ?? '', signal),
    enabled: computed(() => postId.value !== undefined),
  })
  const draft = computed(() => found.data.value?.items.find(({ status }) => status === 'open'))

  const { keyFor, over } = attempts()
  const change = useMutation({
    // One after the other: each needs the version that the one before has made.
    scope: { id: 'draft' },
    mutationFn: async (wish: Wish) => {
      const changed = await send(wish)
      show(changed)
      return changed
    },
    onSettled: (_done, failure) => {
      // Somebody else may have changed the draft, or a lost answer may have been a success.
      if (failure) {
        return client.invalidateQueries({ queryKey: queryKey.value })
      }
    },
  })

  async function send(wish: Wish): Promise<HoursDraft | undefined> {
    const now = draft.value
    if (!now) {
      return wish.what === 'add' ? begin(wish.patch) : undefined
    }
    switch (wish.what) {
      case 'add':
        return addPatches(now, [wish.patch])
      case 'take-back':
        return replacePatches(now, now.patches.slice(0, -1))
      case 'rebase':
        return rebaseDraft(now)
      case 'discard':
        await discardDraft(now)
        return undefined
      case 'publish':
        await publishDraft(now)
        return undefined
    }
  }

  async function begin(patch: HoursPatch): Promise<HoursDraft> {
    const post = postId.value ?? ''
    const begun = await beginDraft(post, [patch], keyFor([post, patch]))
    over()
    return begun
  }

  /** The draft as it is now; undefined when it is no longer open. */
  function show(changed: HoursDraft | undefined) {
    client.setQueryData<Page<HoursDraft>>(queryKey.value, (known) => ({
      items: [
        ...(changed ? [changed] : []),
        ...(known?.items ?? []).filter(({ status }) => status !== 'open'),
      ],
    }))
  }

  return {
    draft,
    /** with those that are on their way */
    patches: computed(() => {
      const wish = change.isPending.value ? change.variables.value : undefined
      const kept = draft.value?.patches ?? []
      return wish?.what === 'add' ? [...kept, wish.patch] : kept
    }),
    change: change.mutateAsync,
    isBusy: change.isPending,
    refusal: change.error,
    forget: change.reset,
    problem: found.error,
    retry: () => found.refetch(),
  }
}
