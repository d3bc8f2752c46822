-- When the point's customers are reminded, and when no mail is sent that can wait (null for never), as in the API.
ALTER TABLE service_point
  ADD COLUMN reminders   jsonb NOT NULL DEFAULT '{"day_before_at": "18:00", "minutes_before": [120]}',
  ADD COLUMN quiet_hours jsonb;
