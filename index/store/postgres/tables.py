"""The tables, and the statements that ask them. Lexemes are our own terms: no dictionary of PostgreSQL sees a text."""

from __future__ import annotations

SCHEMA = "khorgos_index"
_WORDS = ", ".join(f"words_{n} bytea NOT NULL" for n in range(10))
COLUMNS = ", ".join(f"words_{n}" for n in range(10))

CREATE = f"""
CREATE SCHEMA IF NOT EXISTS {SCHEMA};
CREATE TABLE IF NOT EXISTS {SCHEMA}.state (
    number bigint NOT NULL, fingerprint text NOT NULL, format int NOT NULL);
CREATE TABLE IF NOT EXISTS {SCHEMA}.documents (
    name text COLLATE "C" PRIMARY KEY, size bigint NOT NULL, modified bigint NOT NULL, sha256 text NOT NULL,
    why text, passages int NOT NULL, events int NOT NULL, facts int NOT NULL,
    record bytea, extracts bytea, title bytea, grouped text NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS {SCHEMA}.passages (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document text COLLATE "C" NOT NULL, ordinal int NOT NULL, key text NOT NULL, about boolean NOT NULL,
    grouped text NOT NULL, record bytea NOT NULL, text tsvector NOT NULL, above tsvector NOT NULL, {_WORDS},
    UNIQUE (document, ordinal));
CREATE INDEX IF NOT EXISTS passages_key ON {SCHEMA}.passages (key);
CREATE INDEX IF NOT EXISTS passages_text ON {SCHEMA}.passages USING gin (text);
CREATE INDEX IF NOT EXISTS passages_above ON {SCHEMA}.passages USING gin (above);
CREATE INDEX IF NOT EXISTS passages_about ON {SCHEMA}.passages (id) WHERE about;
CREATE TABLE IF NOT EXISTS {SCHEMA}.words (
    id int PRIMARY KEY, surface text COLLATE "C" NOT NULL, term text COLLATE "C" NOT NULL, UNIQUE (surface, term));
CREATE TABLE IF NOT EXISTS {SCHEMA}.uses (
    grouped text NOT NULL, word int NOT NULL, texts int NOT NULL, inside int NOT NULL, named int NOT NULL,
    headings int NOT NULL, contexts int NOT NULL, PRIMARY KEY (grouped, word));
CREATE TABLE IF NOT EXISTS {SCHEMA}.frequencies (
    grouped text NOT NULL, term text COLLATE "C" NOT NULL, passages int NOT NULL, PRIMARY KEY (grouped, term));
CREATE TABLE IF NOT EXISTS {SCHEMA}.groups (
    grouped text PRIMARY KEY, passages bigint NOT NULL, length bigint NOT NULL);
"""
FORMAT = 3
"""Of these tables: of another one everything is dropped and made anew from the documents."""
CLEAR = f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE;" + CREATE

ABOVE = 0.4
"""What a word counts in the title or a heading, against one in the text."""

CANDIDATES = f"""
WITH ways AS (
    SELECT * FROM unnest($1::text[], $2::float4[], $3::int[], $4::int[]) AS way (query, weight, turn, concept)),
found AS (
    SELECT p.id, w.turn, w.concept, w.weight FROM ways w JOIN {SCHEMA}.passages p ON p.text @@ w.query::tsquery
    WHERE p.grouped = ANY($5)
    UNION ALL
    SELECT p.id, w.turn, w.concept, w.weight * {ABOVE}
    FROM ways w JOIN {SCHEMA}.passages p ON p.above @@ w.query::tsquery
    WHERE p.grouped = ANY($5)),
told AS (SELECT id, turn, max(weight) AS weight FROM found GROUP BY id, turn, concept),
ranked AS (
    SELECT id, row_number() OVER (PARTITION BY turn ORDER BY sum(weight) DESC, id) AS place
    FROM told GROUP BY id, turn),
placed AS (
    SELECT p.id FROM unnest($8::text[], $9::int[]) AS near (document, ordinal)
    JOIN {SCHEMA}.passages p ON p.document = near.document AND p.ordinal = near.ordinal),
works AS (SELECT id FROM {SCHEMA}.passages WHERE $7 AND about AND grouped = ANY($5) ORDER BY id LIMIT $6)
SELECT (SELECT number FROM {SCHEMA}.state), document, ordinal, record, {COLUMNS} FROM {SCHEMA}.passages
WHERE id IN (SELECT id FROM ranked WHERE place <= $6 UNION SELECT id FROM works UNION SELECT id FROM placed)
ORDER BY document, ordinal
"""
"""One statement, so that all it sees is of one moment."""


def lexeme(term: str) -> str:
    """A term as a query for exactly itself."""
    escaped = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
