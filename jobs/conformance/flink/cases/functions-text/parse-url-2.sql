-- A part of a URL, or the value of a key of its query.
SELECT
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'PROTOCOL') AS c1,
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'REF') AS c2,
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'PATH') AS c3,
  PARSE_URL('not a url', 'HOST') AS c4;
