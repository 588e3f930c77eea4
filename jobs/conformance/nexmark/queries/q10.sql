-- Log to files: each bid with the day and the minute of its partition.
SELECT auction, bidder, price, event_time, extra,
  DATE_FORMAT(event_time, 'yyyy-MM-dd') AS dt, DATE_FORMAT(event_time, 'HH:mm') AS hm
FROM bid;
