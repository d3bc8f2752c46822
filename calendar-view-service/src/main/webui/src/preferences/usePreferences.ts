import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { choosePreferences, preferences } from '../api/client'
import type { Preferences } from '../api/types'

/** What the customer of a link gets by mail, and how to change it. */
export function usePreferences(token: string) {
  const queryClient = useQueryClient()
  const queryKey = ['preferences', token]
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => preferences(token, signal),
    enabled: token !== '',
  })
  const choosing = useMutation({
    mutationFn: (chosen: Preferences) => choosePreferences(token, chosen),
    onSuccess: (inForce) => queryClient.setQueryData(queryKey, inForce),
  })

  return {
    preferences: found.data,
    problem: found.error,
    retry: () => found.refetch(),
    choose: (chosen: Preferences) => choosing.mutate(chosen),
    isSaving: choosing.isPending,
    isSaved: choosing.isSuccess,
    hasFailed: choosing.isError,
    /** what was saved is being changed again */
    touch: () => choosing.reset(),
  }
}
