"""What a sentence needs beside it to tell anything: its lead-in, its reason, its speaker, its topic."""
