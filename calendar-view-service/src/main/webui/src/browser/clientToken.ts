import { remember, remembered } from './memory'
import { randomId } from './randomId'

let token: string | undefined

/** Tells this browser from others at the same address, where services limit guests. */
export function clientToken(): string {
  token ??= remembered('client') ?? randomId()
  remember('client', token)
  return token
}
