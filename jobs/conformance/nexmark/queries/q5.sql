-- Hot items: the auctions with the most bids in the last ten seconds, every two seconds.
SELECT bids.auction, bids.num
FROM (
  SELECT auction, COUNT(*) AS num, window_start, window_end
  FROM TABLE(HOP(TABLE bid, DESCRIPTOR(event_time), INTERVAL '2' SECOND, INTERVAL '10' SECOND))
  GROUP BY auction, window_start, window_end
) AS bids
JOIN (
  SELECT MAX(counts.num) AS most, counts.window_start, counts.window_end
  FROM (
    SELECT COUNT(*) AS num, window_start, window_end
    FROM TABLE(HOP(TABLE bid, DESCRIPTOR(event_time), INTERVAL '2' SECOND, INTERVAL '10' SECOND))
    GROUP BY auction, window_start, window_end
  ) AS counts
  GROUP BY counts.window_start, counts.window_end
) AS most
ON bids.window_start = most.window_start AND bids.window_end = most.window_end AND bids.num >= most.most;
