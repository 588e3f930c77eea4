-- Bounded side input: each bid with the name that a fixed table gives.
SELECT b.auction, b.bidder, b.price, b.event_time, c.name
FROM bid AS b JOIN categories AS c ON MOD(b.auction, 10) = c.id;
