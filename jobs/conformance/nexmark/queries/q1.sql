-- Currency: each bid in euros.
SELECT auction, bidder, 0.908 * price AS price, event_time, extra FROM bid;
