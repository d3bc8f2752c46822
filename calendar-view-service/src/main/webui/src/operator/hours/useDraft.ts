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

/** A wish is about the post that was shown, whichever is shown when the service answers. */
interface Attempt {
  post: string
  wish: Wish
}

/** The open draft of a post. It is kept by the service, so a reload loses nothing. */
export function useDraft(postId: Readonly<Ref<string | undefined>>) {
  const client = useQueryClient()
  const found = useQuery({
    queryKey: computed(() => keyOf(postId.value ?? '')),
    queryFn: ({ signal }) => draftsOf(postId.value ?? '', signal),
    enabled: computed(() => postId.value !== undefined),
  })
  const draft = computed(() => openOf(found.data.value))

  const { keyFor, over } = attempts()
  const change = useMutation({
    // One after the other: each needs the version that the one before has made.
    scope: { id: 'draft' },
    mutationFn: async ({ post, wish }: Attempt) => {
      const changed = await send(post, wish)
      show(post, changed)
      return changed
    },
    onSettled: (_done, failure, { post }) => {
      // Somebody else may have changed the draft, or a lost answer may have been a success.
      if (failure) {
        return client.invalidateQueries({ queryKey: keyOf(post) })
      }
    },
  })
  const shown = computed(() =>
    change.variables.value?.post === postId.value ? change.variables.value?.wish : undefined,
  )

  async function send(post: string, wish: Wish): Promise<HoursDraft | undefined> {
    // While the drafts are not known yet, one may be open: a second would hide it.
    const now = openOf(
      await client.ensureQueryData({ queryKey: keyOf(post), queryFn: () => draftsOf(post) }),
    )
    if (!now) {
      return wish.what === 'add' ? begin(post, wish.patch) : undefined
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

  async function begin(post: string, patch: HoursPatch): Promise<HoursDraft> {
    const begun = await beginDraft(post, [patch], keyFor([post, patch]))
    over()
    return begun
  }

  /** The draft as it is now; undefined when it is no longer open. */
  function show(post: string, changed: HoursDraft | undefined) {
    client.setQueryData<Page<HoursDraft>>(keyOf(post), (known) => ({
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
      const wish = change.isPending.value ? shown.value : undefined
      const kept = draft.value?.patches ?? []
      return wish?.what === 'add' ? [...kept, wish.patch] : kept
    }),
    change: (wish: Wish) => change.mutateAsync({ post: postId.value ?? '', wish }),
    isBusy: change.isPending,
    refusal: computed(() => (shown.value ? change.error.value : null)),
    forget: change.reset,
    problem: found.error,
    retry: () => found.refetch(),
  }
}

function keyOf(post: string): readonly string[] {
  return ['operator', 'drafts', post]
}

function openOf(drafts: Page<HoursDraft> | undefined): HoursDraft | undefined {
  return drafts?.items.find(({ status }) => status === 'open')
}
