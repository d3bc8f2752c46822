-- What mails say about a post: this service's own copy, kept after the post is gone, because mails
-- about its bookings still name it.
CREATE TABLE post (
  id    uuid PRIMARY KEY,
  name  text NOT NULL
);
