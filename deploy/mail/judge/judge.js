// Judges the mails on standard input and prints what a receiving server would decide about them.
//
// Input: {"records": {"name in the DNS": ["TXT record", …]},
//   "mails": [{"raw": "base64", "ip": "of the client", "sender": "of the envelope"}, …]}
// Output, one for each mail: [{"dkim": [{"selector", "result"}, …], "spf": "pass", "dmarc": "pass"}, …]
import { Buffer } from 'node:buffer'
import { text } from 'node:stream/consumers'
import { authenticate } from 'mailauth'

const { records, mails } = JSON.parse(await text(process.stdin))

/** The DNS that it asks: TXT records only. */
async function resolve(name, type) {
  if (type === 'TXT' && name in records) {
    return records[name].map((record) => [record])
  }
  throw Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' })
}

const verdicts = []
for (const { raw, ip, sender } of mails) {
  const { dkim, spf, dmarc } = await authenticate(Buffer.from(raw, 'base64'), {
    ip,
    sender,
    helo: 'mail.slotwright.test',
    mta: 'mx.customers.test',
    resolver: resolve,
    disableArc: true,
    disableBimi: true,
  })
  verdicts.push({
    dkim: dkim.results.map(({ selector, status }) => ({ selector, result: status.result })),
    spf: spf.status.result,
    // There is none where it is unclear whom the mail is from.
    dmarc: dmarc ? dmarc.status.result : 'none',
  })
}
process.stdout.write(JSON.stringify(verdicts))
