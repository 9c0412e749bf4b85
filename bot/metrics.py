"""What is counted, for /metrics. Never what people wrote, and nothing that would tell one chat from another."""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600)

UPDATES = Counter("khorgos_updates", "Updates that were dealt with, by how they ended", ["end"])
LEFT_ASIDE = Counter("khorgos_updates_left_aside", "Updates that nobody handles, by why", ["why"])
SINCE_ARRIVAL = Histogram("khorgos_update_seconds", "From the arrival of an update to its end", buckets=SECONDS)
REPLIES = Counter("khorgos_replies", "Questions answered or refused", ["kind"])
LIBRARY_SECONDS = Histogram("khorgos_ask_seconds", "Time in the library for a question", buckets=SECONDS)
IN_HAND = Gauge("khorgos_updates_in_hand", "Updates that this process has in hand")
INBOX = Gauge("khorgos_inbox", "Updates in the inbox that are not dealt with")
POSTS = Gauge("khorgos_posts_waiting", "Daily posts that are due or under way")
FLOODS = Counter("khorgos_telegram_floods", "Messages that Telegram refused for being too much (429)")
TRIED_AGAIN = Counter("khorgos_telegram_retries", "Messages that could not be sent and were tried again")
UNENCODED = Gauge("khorgos_unencoded", "Sentences and words that lack a vector; until there are none, words answer")
INDEX_AGE = Gauge("khorgos_index_age_seconds", "Since the index in use was made")
