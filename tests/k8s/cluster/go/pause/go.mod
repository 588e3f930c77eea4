module mdsp/pause

go 1.26.0
