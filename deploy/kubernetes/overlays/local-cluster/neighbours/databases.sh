# Run once by the image of PostgreSQL: a database for each service, closed to the others.
set -eu
database() {
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
\connect :"name"
CREATE EXTENSION IF NOT EXISTS btree_gist;
SQL
}
database schedule "$SCHEDULE_PASSWORD"
database booking "$BOOKING_PASSWORD"
database calendar "$CALENDAR_PASSWORD"
database notification "$NOTIFICATION_PASSWORD"
