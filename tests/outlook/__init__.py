"""Microsoft as the whole program meets it, on loopback: Entra ID over TLS, and Graph. For tests that start the bot."""
