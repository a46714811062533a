"""What `make bench` measures: each figure beside its peer, in one run, in turn. Never a test."""
