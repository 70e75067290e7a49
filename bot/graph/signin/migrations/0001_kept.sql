-- What signing in keeps of a person. `sealed` is AES-GCM: without the secret keys nobody reads it.
CREATE TABLE sign_in (
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    kind TEXT NOT NULL,      -- tokens, speaker, offer, ...: the parts of bot.graph.signin name their own
    name TEXT NOT NULL,      -- tells several of a kind apart, a hash where it is a secret
    until REAL,              -- seconds since 1970; NULL: as long as nobody signs out
    sealed BLOB NOT NULL,
    PRIMARY KEY (tenant, user, kind, name)
) WITHOUT ROWID;
CREATE INDEX sign_in_name ON sign_in (kind, name);
CREATE INDEX sign_in_until ON sign_in (until) WHERE until IS NOT NULL;
