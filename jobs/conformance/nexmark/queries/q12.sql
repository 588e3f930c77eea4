-- Processing time windows: how many bids a user made within ten seconds of the clock.
CREATE VIEW arrivals AS SELECT bidder, PROCTIME() AS arrived FROM bid;

SELECT bidder, COUNT(*) AS bid_count, window_start AS starttime, window_end AS endtime
FROM TABLE(TUMBLE(TABLE arrivals, DESCRIPTOR(arrived), INTERVAL '10' SECOND))
GROUP BY bidder, window_start, window_end;
