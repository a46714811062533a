"""The writing desk: outline and evidence, the section being written, the pages as they print."""
