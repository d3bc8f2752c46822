// Prints the slots of a day as they are now: node day-list.mjs 127.0.0.1:8092 2026-11-23
import { randomUUID } from 'node:crypto'
import { Kafka, logLevel } from 'kafkajs'

const [broker, date] = process.argv.slice(2)
const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.ERROR })
const topics = {
  'slotwright.schedule.post.v1': { id: (post) => post.post_id, newest: new Map() },
  'slotwright.schedule.post-day.v1': { id: (day) => `${day.post_id}/${day.date}`, newest: new Map() },
  'slotwright.booking.booking.v1': { id: (booking) => booking.booking_id, newest: new Map() },
}
const [posts, days, bookings] = Object.values(topics).map((topic) => topic.newest)

// A record may come again, or late: of each thing, only the greatest version counts.
function apply({ id, newest }, event) {
  if (!(newest.get(id(event))?.version >= event.version)) newest.set(id(event), event)
}

const unread = new Set()
const admin = kafka.admin()
await admin.connect()
for (const topic of Object.keys(topics))
  for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) if (low !== high) unread.add(topic + partition)
await admin.disconnect()

const consumer = kafka.consumer({ groupId: `day-list-${randomUUID()}` })
await consumer.connect()
await consumer.subscribe({ topics: Object.keys(topics), fromBeginning: true })
await new Promise((readToTheEnd) => {
  const eachBatch = async ({ batch }) => {
    for (const { value } of batch.messages) apply(topics[batch.topic], JSON.parse(value))
    if (batch.offsetLag() === '0') unread.delete(batch.topic + batch.partition)
    if (unread.size === 0) readToTheEnd()
  }
  if (unread.size === 0) readToTheEnd()
  else consumer.run({ autoCommit: false, eachBatch })
})
await consumer.disconnect()

const overlaps = (from, until) => ([start, end]) => Date.parse(from) < end && start < Date.parse(until)
for (const day of [...days.values()].filter((each) => each.date === date && posts.get(each.post_id)?.deleted === false)) {
  const taken = [...bookings.values()].filter((each) => each.post_id === day.post_id && !each.status.startsWith('cancelled'))
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: day.timezone })
  for (const start of day.slot_starts.map((text) => Date.parse(text))) {
    const slot = [start, start + day.slot_duration_minutes * 60_000]
    const blocked = day.blocks.some((block) => overlaps(block.starts_at, block.ends_at)(slot))
    const booked = taken.some((each) => overlaps(each.occupied_from, each.free_from ?? each.occupied_until)(slot))
    console.log(clock.format(start), posts.get(day.post_id).name, booked ? 'booked' : blocked ? 'blocked' : 'free')
  }
}
