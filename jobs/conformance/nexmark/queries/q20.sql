-- Each bid with its auction, in one category.
SELECT b.auction, b.bidder, b.price, b.channel, b.url, b.event_time, a.item, a.description, a.initial_bid, a.reserve,
  a.event_time AS opened, a.expires, a.seller, a.category
FROM bid AS b INNER JOIN auction AS a ON b.auction = a.id
WHERE a.category = 10;
