SET 'table.local-time-zone' = 'Europe/Berlin';
INSERT INTO topic SELECT DATE_FORMAT(event_time, 'HH:mm'), EXTRACT(DAY FROM event_time) FROM trades WHERE CAST(event_time AS DATE) > DATE '2024-01-01';
