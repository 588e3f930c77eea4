-- Pass through: what reading and writing cost.
SELECT auction, bidder, price, event_time, extra FROM bid;
