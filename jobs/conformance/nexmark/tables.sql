-- The events of an auction house, as Nexmark has them (https://github.com/nexmark/nexmark): people register, open auctions
-- and bid. All come in one stream; event_type says which of the three rows is there.
CREATE TABLE events (
  event_type INT NOT NULL,
  person ROW<id BIGINT, name STRING, email STRING, credit_card STRING, city STRING, state STRING, registered TIMESTAMP(3), extra STRING>,
  auction ROW<id BIGINT, item STRING, description STRING, initial_bid BIGINT, reserve BIGINT, opened TIMESTAMP(3), expires TIMESTAMP(3),
    seller BIGINT, category BIGINT, extra STRING>,
  bid ROW<auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, url STRING, placed TIMESTAMP(3), extra STRING>,
  event_time AS CASE event_type WHEN 0 THEN person.registered WHEN 1 THEN auction.opened ELSE bid.placed END,
  WATERMARK FOR event_time AS event_time - INTERVAL '4' SECOND
) WITH ('connector' = 'filesystem', 'path' = '${events}', 'format' = 'json');

CREATE TABLE categories (id BIGINT, name STRING)
WITH ('connector' = 'filesystem', 'path' = '${categories}', 'format' = 'json');

CREATE VIEW person AS
SELECT person.id, person.name, person.email, person.credit_card, person.city, person.state, event_time, person.extra
FROM events WHERE event_type = 0;

CREATE VIEW auction AS
SELECT auction.id, auction.item, auction.description, auction.initial_bid, auction.reserve, event_time, auction.expires,
  auction.seller, auction.category, auction.extra
FROM events WHERE event_type = 1;

CREATE VIEW bid AS
SELECT bid.auction, bid.bidder, bid.price, bid.channel, bid.url, event_time, bid.extra
FROM events WHERE event_type = 2;
