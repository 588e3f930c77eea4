-- A part of a URL, or the value of a key of its query.
SELECT
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'HOST') AS c1,
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'QUERY', 'y') AS c2,
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'QUERY', 'z') AS c3,
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'FILE') AS c4,
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'AUTHORITY') AS c5,
  PARSE_URL('http://user:pw@h.com:80/p/a?x=1&y=2#f', 'USERINFO') AS c6;
