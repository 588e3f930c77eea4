-- Highest bid of every ten seconds.
SELECT b.auction, b.price, b.bidder, b.event_time, b.extra
FROM bid AS b
JOIN (
  SELECT MAX(price) AS most, window_end
  FROM TABLE(TUMBLE(TABLE bid, DESCRIPTOR(event_time), INTERVAL '10' SECOND))
  GROUP BY window_start, window_end
) AS highest
ON b.price = highest.most
WHERE b.event_time BETWEEN highest.window_end - INTERVAL '10' SECOND AND highest.window_end;
