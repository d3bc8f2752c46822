# The topics of the code, as in ../production/topics.yaml, but each partition once.
set -eu
topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \
    --partitions 6 --replication-factor 1 --topic "$1" --config "$2"
}
topic slotwright.schedule.service-point.v1 cleanup.policy=compact
topic slotwright.schedule.post.v1 cleanup.policy=compact
topic slotwright.schedule.post-day.v1 cleanup.policy=compact
topic slotwright.schedule.draft.v1 cleanup.policy=compact
topic slotwright.booking.booking.v1 retention.ms=7776000000
topic slotwright.booking.customer-erased.v1 retention.ms=7776000000
topic slotwright.booking.guest-confirmation.v1 retention.ms=86400000
topic slotwright.booking.reservation.v1 retention.ms=604800000
topic slotwright.booking.my-bookings-link.v1 retention.ms=604800000
topic slotwright.notification.delivery.v1 retention.ms=604800000
topic slotwright.notification.erasure-reported.v1 retention.ms=604800000
topic slotwright.schedule-service.dead-letter.v1 retention.ms=604800000
topic slotwright.booking-service.dead-letter.v1 retention.ms=604800000
topic slotwright.calendar-view-service.dead-letter.v1 retention.ms=604800000
topic slotwright.notification-service.dead-letter.v1 retention.ms=604800000
