"""The Bot Framework edge: activities in and out, tokens, the connector. `botbuilder` alone imports the SDK."""
