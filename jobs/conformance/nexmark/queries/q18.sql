-- Last bid: the newest bid of each bidder on each auction.
SELECT auction, bidder, price, channel, url, event_time, extra
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY bidder, auction ORDER BY event_time DESC) AS rank_number FROM bid
)
WHERE rank_number <= 1;
