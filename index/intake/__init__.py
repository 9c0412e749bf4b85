"""Files on their way into the index, each read where it can do no harm.

`taking` makes of one file what it brings into the index. `process` does so in a process of its own, with limits of time
and memory (`limits`); `workers` starts such processes, hands them files and says of each what became of it (`records`).
Only that process imports the readers: whoever builds an index needs none of them.
"""
