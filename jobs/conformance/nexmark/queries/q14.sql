-- Calculation: the kind of day of a bid, and a letter counted in its text.
SELECT auction, bidder, 0.908 * price AS price,
  CASE
    WHEN HOUR(event_time) >= 8 AND HOUR(event_time) <= 18 THEN 'dayTime'
    WHEN HOUR(event_time) <= 6 OR HOUR(event_time) >= 20 THEN 'nightTime'
    ELSE 'otherTime'
  END AS bid_time_type,
  event_time, extra, CHAR_LENGTH(extra) - CHAR_LENGTH(REPLACE(extra, 'c', '')) AS c_counts
FROM bid
WHERE 0.908 * price > 1000000 AND 0.908 * price < 50000000;
