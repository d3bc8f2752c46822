import { useMutation, useQuery } from '@tanstack/vue-query'
import { confirmBooking, confirmation } from '../api/client'

/** The request that a mailed link confirms. Reading changes nothing: only `confirm` books. */
export function useConfirmation(id: string, token: string) {
  const found = useQuery({
    queryKey: ['confirmation', id],
    queryFn: ({ signal }) => confirmation(id, token, signal),
    enabled: token !== '',
  })
  const confirming = useMutation({ mutationFn: () => confirmBooking(id, { token }) })

  return {
    waiting: found.data,
    problem: found.error,
    retry: () => found.refetch(),
    confirm: () => confirming.mutate(),
    isConfirming: confirming.isPending,
    booking: confirming.data,
    refusal: confirming.error,
  }
}
