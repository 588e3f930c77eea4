-- Average of the closing prices by category.
SELECT q.category, AVG(q.final) AS average
FROM (
  SELECT MAX(b.price) AS final, a.category
  FROM auction AS a, bid AS b
  WHERE a.id = b.auction AND b.event_time BETWEEN a.event_time AND a.expires
  GROUP BY a.id, a.category
) AS q
GROUP BY q.category;
