-- Winning bids: the highest bid of each auction, the earlier one of equals.
SELECT id, item, seller, category, auction, bidder, price, bid_time
FROM (
  SELECT a.id, a.item, a.seller, a.category, b.auction, b.bidder, b.price, b.event_time AS bid_time,
    ROW_NUMBER() OVER (PARTITION BY a.id ORDER BY b.price DESC, b.event_time ASC) AS rank_number
  FROM auction AS a, bid AS b
  WHERE a.id = b.auction AND b.event_time BETWEEN a.event_time AND a.expires
)
WHERE rank_number <= 1;
