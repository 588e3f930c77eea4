-- Top ten: the ten highest bids of each auction.
SELECT auction, bidder, price, channel, url, event_time, extra, rank_number
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY auction ORDER BY price DESC) AS rank_number FROM bid
)
WHERE rank_number <= 10;
